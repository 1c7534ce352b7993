package nl.veiligthuis.platform.statistics;

import jakarta.ws.rs.ForbiddenException;
import java.util.Set;
import nl.veiligthuis.platform.web.Language;

/**
 * Who looks, and what they may see.
 *
 * @param region CBS code of the only region they see; null when they see the whole country
 */
record Viewer(Language language, String region) {

    static final String COORDINATOR = "coordinator";
    static final String NATIONAL_COORDINATOR = "national-coordinator";
    static final String AUDITOR = "auditor";

    /**
     * Somebody with these roles.
     *
     * @param region theirs, or null
     * @throws ForbiddenException for a coordinator of no region, and who has no role that sees anything
     */
    static Viewer of(Language language, Set<String> roles, String region) {
        if (roles.contains(NATIONAL_COORDINATOR) || roles.contains(AUDITOR)) {
            return new Viewer(language, null);
        }
        if (roles.contains(COORDINATOR) && region != null) {
            return new Viewer(language, region);
        }
        throw new ForbiddenException();
    }

    boolean sees(String other) {
        return region == null || region.equals(other);
    }
}
