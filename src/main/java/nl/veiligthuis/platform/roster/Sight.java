package nl.veiligthuis.platform.roster;

import java.util.List;
import nl.veiligthuis.platform.identity.Staff;
import nl.veiligthuis.platform.region.Region;
import nl.veiligthuis.platform.region.Regions;

/**
 * Who looks at the roster, and at what part.
 *
 * @param here the page they are at, one of those in the roster's own navigation
 * @param national whether they may choose a region
 * @param region that is shown; null for the whole country
 * @param regions that may be chosen
 */
public record Sight(Staff staff, String here, boolean national, Region region, List<Region> regions) {

    static Sight of(Planner planner, String here, String asked, Regions regions) {
        Region shown = regions.byCode(planner.shown(asked, regions)).orElse(null);
        return new Sight(
                planner.staff(), here, planner.national(), shown, planner.national() ? regions.all() : List.of());
    }

    /** The code of the region that is shown; null for the whole country. */
    public String code() {
        return region == null ? null : region.code();
    }

    /** What an address of the roster's pages ends with, to show the same region. */
    public String query() {
        return national && region != null ? "?region=" + region.code() : "";
    }
}
