package nl.veiligthuis.platform.board;

import java.util.UUID;
import nl.veiligthuis.platform.identity.Account;
import nl.veiligthuis.platform.identity.Roles;
import nl.veiligthuis.platform.identity.Staff;
import nl.veiligthuis.platform.web.Language;

/**
 * Who looks at the board.
 *
 * @param region CBS code of the one region they see, {@value #EVERYWHERE} (empty) for all, null for none
 */
record Watcher(UUID account, Staff staff, String region) {

    static final String EVERYWHERE = "";

    static Watcher of(Account account) {
        Staff staff = Staff.of(account);
        boolean national = staff.roles().contains(Roles.NATIONAL_COORDINATOR);
        return new Watcher(account.id(), staff, national ? EVERYWHERE : account.region());
    }

    /** Whether they have no region to look at. */
    boolean nowhere() {
        return region == null;
    }

    boolean everywhere() {
        return EVERYWHERE.equals(region);
    }

    Language language() {
        return staff.language();
    }
}
