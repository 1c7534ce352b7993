package nl.veiligthuis.platform.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a cluster is made of, beside its database and its bus.
 *
 * @param nodes how many, at most 6
 * @param balanced whether clients come through a balancer; else they are brought to nodes directly, as it would
 * @param settings of every node, beside those that every cluster needs
 */
record Shape(int nodes, boolean balanced, Map<String, String> settings) {

    static Shape of(int nodes) {
        return new Shape(nodes, false, Map.of());
    }

    /** The same behind a balancer. */
    Shape behindBalancer() {
        return new Shape(nodes, true, settings);
    }

    /** The same with one more setting. */
    Shape with(String setting, String value) {
        Map<String, String> all = new HashMap<>(settings);
        all.put(setting, value);
        return new Shape(nodes, balanced, Map.copyOf(all));
    }

    List<String> names() {
        return IntStream.rangeClosed(1, nodes)
                .mapToObj(number -> "node-" + number)
                .toList();
    }
}
