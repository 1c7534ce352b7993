package nl.veiligthuis.platform.region;

import java.util.List;

/**
 * A region on the map.
 *
 * @param outline a path of SVG, in the units of {@link RegionMap}
 * @param municipalities in it, in the order of a Dutch list
 */
public record Area(Region region, String outline, List<Municipality> municipalities) {}
