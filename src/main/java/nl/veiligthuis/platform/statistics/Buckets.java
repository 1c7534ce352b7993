package nl.veiligthuis.platform.statistics;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The classes into which times are counted: fine where a minute matters, coarse where it does not. What is longer than a
 * day counts as the longest. A class is named by its lower edge.
 */
final class Buckets {

    /** Seconds; each is the lower edge of a class, the last the upper edge of the longest. */
    private static final int[] EDGES = {
        0, 15, 30, 45, 60, 90, 120, 180, 240, 300, 420, 600, 900, 1_200, 1_500, 1_800, 2_700, 3_600, 5_400, 7_200,
        10_800, 14_400, 28_800, 86_400
    };

    private Buckets() {}

    /** The lower edge of the class a time falls into. */
    static int of(long seconds) {
        int found = 0;
        while (found < EDGES.length - 2 && seconds >= EDGES[found + 1]) {
            found++;
        }
        return EDGES[found];
    }

    /**
     * The upper edge of the class with this lower edge.
     *
     * @throws IllegalArgumentException when there is no such class
     */
    static int end(int lower) {
        int found = Arrays.binarySearch(EDGES, lower);
        if (found < 0 || found == EDGES.length - 1) {
            throw new IllegalArgumentException("No class of times begins at " + lower + " seconds.");
        }
        return EDGES[found + 1];
    }

    /** An SQL expression for {@link #of}, as text, of an SQL expression for an interval. */
    static String sql(String interval) {
        String edges = Arrays.stream(EDGES, 0, EDGES.length - 1)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
        return "cast((array[%2$s])[greatest(1, width_bucket(cast(extract(epoch from %1$s) as integer), array[%2$s]))] as text)"
                .formatted(interval, edges);
    }
}
