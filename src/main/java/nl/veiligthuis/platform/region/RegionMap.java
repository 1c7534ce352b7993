package nl.veiligthuis.platform.region;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.web.ContentFiles;

/**
 * The map of all regions, drawn once at start; a region without an outline, or an outline without a region, stops the start.
 * Boundaries: CBS/Kadaster (CC BY 4.0), simplified.
 */
@Startup
@ApplicationScoped
public class RegionMap {

    /** Units around the map, so that no line is cut off. */
    private static final int EDGE = 2;

    private static final int NAME = 30;

    private final List<Area> areas;

    RegionMap(Regions regions, Municipalities municipalities, ContentFiles files) {
        Map<String, String> outlines = Outlines.read(files.text(Outlines.NAME));
        Set<String> known = regions.all().stream().map(Region::code).collect(Collectors.toSet());
        if (!known.equals(outlines.keySet())) {
            throw new IllegalStateException("content/" + Outlines.NAME + " has outlines of " + outlines.keySet()
                    + ", while veilig-thuis-regions.csv names " + known);
        }
        Map<String, List<Municipality>> byRegion =
                municipalities.all().stream().collect(Collectors.groupingBy(Municipality::regionCode));
        areas = regions.all().stream()
                .map(region ->
                        new Area(region, outlines.get(region.code()), byRegion.getOrDefault(region.code(), List.of())))
                .sorted(Comparator.comparing(
                        area -> area.region().name(), Collator.getInstance(Locale.forLanguageTag("nl"))))
                .toList();
    }

    /** All regions, in the order of a Dutch list. */
    public List<Area> areas() {
        return areas;
    }

    /** What is seen of the map, as the {@code viewBox} of an SVG. */
    public String box() {
        return box(EDGE);
    }

    /** The same with room above it for the name of a region. */
    public String boxWithName() {
        return box(NAME);
    }

    private static String box(int above) {
        return "%d %d %d %d".formatted(-EDGE, -above, Outlines.WIDTH + 2 * EDGE, Outlines.HEIGHT + above + EDGE);
    }
}
