package nl.veiligthuis.platform.statistics;

import jakarta.ws.rs.ForbiddenException;
import nl.veiligthuis.platform.identity.Account;
import nl.veiligthuis.platform.identity.Roles;
import nl.veiligthuis.platform.identity.Staff;
import nl.veiligthuis.platform.web.Language;

/**
 * Who looks, and what they may see.
 *
 * @param region CBS code of the only region they see; null when they see the whole country
 */
record Viewer(Staff staff, String region) {

    static Viewer of(Account account) {
        return of(Staff.of(account), account.region());
    }

    /**
     * Somebody of a region, or of none.
     *
     * @param region theirs, or null
     * @throws ForbiddenException for a coordinator of no region, and who has no role that sees anything
     */
    static Viewer of(Staff staff, String region) {
        if (staff.roles().contains(Roles.NATIONAL_COORDINATOR) || staff.roles().contains(Roles.AUDITOR)) {
            return new Viewer(staff, null);
        }
        if (staff.roles().contains(Roles.COORDINATOR) && region != null) {
            return new Viewer(staff, region);
        }
        throw new ForbiddenException();
    }

    Language language() {
        return staff.language();
    }

    boolean sees(String other) {
        return region == null || region.equals(other);
    }
}
