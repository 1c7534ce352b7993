package nl.veiligthuis.platform.oversight;

import java.util.UUID;
import nl.veiligthuis.platform.identity.Account;
import nl.veiligthuis.platform.identity.Roles;
import nl.veiligthuis.platform.identity.Staff;
import nl.veiligthuis.platform.web.Language;

/**
 * Who asks for closed texts or decides on them.
 *
 * @param asks CBS code of the region whose chats they may ask for; {@value #EVERYWHERE} (empty) for all, null for none
 * @param decides likewise, of the chats they may decide on as the second person
 */
public record Overseer(UUID account, Staff staff, String asks, String decides) {

    static final String EVERYWHERE = "";

    static Overseer of(Account account) {
        Staff staff = Staff.of(account);
        String asks = asks(account);
        return new Overseer(account.id(), staff, asks, account.roles().contains(Roles.AUDITOR) ? EVERYWHERE : asks);
    }

    private static String asks(Account account) {
        if (account.roles().contains(Roles.NATIONAL_COORDINATOR)) {
            return EVERYWHERE;
        }
        return account.roles().contains(Roles.COORDINATOR) ? account.region() : null;
    }

    /** Whether there are chats they may ask for. */
    public boolean mayAsk() {
        return asks != null;
    }

    /** Whether they see more than one region. */
    public boolean everywhere() {
        return EVERYWHERE.equals(decides);
    }

    Language language() {
        return staff.language();
    }
}
