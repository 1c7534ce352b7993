package nl.veiligthuis.platform.faults;

import java.time.Duration;

/**
 * How much of a fault is tried: all, or less for a first look. {@code FAULT_SCALE=0.1} makes lengths and numbers a tenth; what
 * must hold stays as it is.
 */
final class Scale {

    private static final double SHARE = share(System.getenv("FAULT_SCALE"));

    private Scale() {}

    private static double share(String given) {
        double share = given == null ? 1 : Double.parseDouble(given);
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("FAULT_SCALE is above 0 and at most 1.");
        }
        return share;
    }

    /** Of a number, at least one. */
    static int of(int whole) {
        return (int) Math.max(1, Math.round(whole * SHARE));
    }

    /** Of a length, and not less than another. */
    static Duration of(Duration whole, Duration least) {
        Duration part = Duration.ofMillis((long) (whole.toMillis() * SHARE));
        return part.compareTo(least) < 0 ? least : part;
    }

    static boolean whole() {
        return SHARE == 1;
    }
}
