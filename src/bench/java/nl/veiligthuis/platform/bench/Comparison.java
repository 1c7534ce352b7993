package nl.veiligthuis.platform.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A figure of the application beside that of its floor.
 *
 * @param what is compared
 * @param unit of both figures
 * @param floor what the other figure belongs to
 * @param aim what the ratio is to be
 */
record Comparison(String what, String unit, double ours, String floor, double theirs, Aim aim) {

    /**
     * What a ratio is to be.
     *
     * @param most whether it may be at most this; else it is to be at least this
     */
    record Aim(double ratio, boolean most) {

        /** A figure to look at. */
        static final Aim NONE = atLeast(0);

        static Aim atLeast(double ratio) {
            return new Aim(ratio, false);
        }

        static Aim atMost(double ratio) {
            return new Aim(ratio, true);
        }

        boolean met(double measured) {
            return most ? measured <= ratio : measured >= ratio;
        }

        @Override
        public String toString() {
            return this == NONE ? "none" : String.format(Locale.ROOT, "%s %.1f", most ? "at most" : "at least", ratio);
        }
    }

    double ratio() {
        return ours / theirs;
    }

    boolean met() {
        return aim.met(ratio());
    }

    /** Of several comparisons of the same, the one whose ratio is in the middle. */
    static Comparison median(List<Comparison> same) {
        List<Comparison> sorted = same.stream()
                .sorted(Comparator.comparingDouble(Comparison::ratio))
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-44s %,12.1f %-5s %-13s %,12.1f   ratio %6.2f   aim %-13s %s",
                what,
                ours,
                unit,
                floor,
                theirs,
                ratio(),
                aim,
                aim == Aim.NONE ? "" : met() ? "pass" : "FAIL");
    }
}
