package nl.veiligthuis.platform.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Figures that are shown together and hang together, some of them withheld. Made once all are entered. */
final class Sheet {

    static final String ASKED = "asked";
    static final String TAKEN = "taken";
    static final String LEFT = "left";

    private final Map<String, Long> figures;
    private final Set<String> withheld;

    private Sheet(Map<String, Long> figures, Set<String> withheld) {
        this.figures = figures;
        this.withheld = withheld;
    }

    /** Figures while they are entered. */
    static final class Draft {

        private final Map<String, Long> figures = new LinkedHashMap<>();
        private final List<Suppression.Sum> sums = new ArrayList<>();

        /** A total, which is the sum of its parts; they may be entered later or earlier. */
        Draft sum(String total, long number, List<String> parts) {
            figures.put(total, number);
            if (!parts.isEmpty()) {
                sums.add(new Suppression.Sum(total, parts));
            }
            return this;
        }

        Draft figure(String name, long number) {
            figures.put(name, number);
            return this;
        }

        Sheet sheet() {
            return new Sheet(figures, Suppression.withheld(figures, sums));
        }
    }

    /** The number that may be shown; 0 when none may. */
    long shown(String name) {
        return withheld(name) ? 0 : figures.get(name);
    }

    boolean withheld(String name) {
        return withheld.contains(name);
    }
}
