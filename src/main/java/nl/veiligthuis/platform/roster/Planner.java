package nl.veiligthuis.platform.roster;

import jakarta.ws.rs.ForbiddenException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.identity.Account;
import nl.veiligthuis.platform.identity.Roles;
import nl.veiligthuis.platform.identity.Staff;
import nl.veiligthuis.platform.region.Region;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.web.Language;

/**
 * Who plans: a coordinator for the own region, or the national coordinator for all and the pool.
 *
 * @param region CBS code of the one region they plan for; null for the whole country
 */
public record Planner(Account account, String region) {

    /**
     * What an account may plan.
     *
     * @throws ForbiddenException for a coordinator of no region
     */
    static Planner of(Account account) {
        if (account.roles().contains(Roles.NATIONAL_COORDINATOR)) {
            return new Planner(account, null);
        }
        if (account.region() == null) {
            throw new ForbiddenException();
        }
        return new Planner(account, account.region());
    }

    public boolean national() {
        return region == null;
    }

    public Staff staff() {
        return Staff.of(account);
    }

    public Language language() {
        return staff().language();
    }

    /** The region to show: the own one, or the one they ask for; null for the whole country. */
    String shown(String asked, Regions regions) {
        return national() ? regions.byCode(asked).map(Region::code).orElse(null) : region;
    }

    Allowed allowed(Map<String, Colleague> colleagues, Regions regions) {
        Set<String> codes = regions.all().stream().map(Region::code).collect(Collectors.toSet());
        return new Allowed(colleagues, national() ? codes : Set.of(region), national());
    }
}
