package nl.veiligthuis.platform.routing;

import java.time.Duration;

/**
 * Why an adviser got a chat.
 *
 * @param step how far the request had come
 * @param danger whether danger was declared
 * @param handedBack whether an adviser before fell silent
 * @param waited since it was asked
 * @param place in the order at that moment, from 1
 * @param given whether a coordinator gave it to them
 */
public record Reason(Step step, boolean danger, boolean handedBack, Duration waited, int place, boolean given) {

    private static final int PARTS = 5;

    /** A sixth part, which only reasons have that hold of a gift: all others read as they always did. */
    private static final String GIVEN = "GIVEN";

    /** This reason as text that is stored with the claim. */
    public String encoded() {
        String taken = String.join(
                ";",
                step.name(),
                Boolean.toString(danger),
                Boolean.toString(handedBack),
                Long.toString(waited.toSeconds()),
                Integer.toString(place));
        return given ? taken + ";" + GIVEN : taken;
    }

    /**
     * Reads what {@link #encoded()} wrote.
     *
     * @throws IllegalArgumentException when it did not
     */
    public static Reason of(String encoded) {
        String[] parts = encoded.split(";");
        boolean given = parts.length == PARTS + 1 && parts[PARTS].equals(GIVEN);
        if (parts.length != PARTS && !given) {
            throw new IllegalArgumentException("Not a reason.");
        }
        return new Reason(
                Step.valueOf(parts[0]),
                Boolean.parseBoolean(parts[1]),
                Boolean.parseBoolean(parts[2]),
                Duration.ofSeconds(Long.parseLong(parts[3])),
                Integer.parseInt(parts[4]),
                given);
    }
}
