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
 */
public record Reason(Step step, boolean danger, boolean handedBack, Duration waited, int place) {

    private static final int PARTS = 5;

    /** This reason as text that is stored with the claim. */
    public String encoded() {
        return String.join(
                ";",
                step.name(),
                Boolean.toString(danger),
                Boolean.toString(handedBack),
                Long.toString(waited.toSeconds()),
                Integer.toString(place));
    }

    /**
     * Reads what {@link #encoded()} wrote.
     *
     * @throws IllegalArgumentException when it did not
     */
    public static Reason of(String encoded) {
        String[] parts = encoded.split(";");
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("Not a reason.");
        }
        return new Reason(
                Step.valueOf(parts[0]),
                Boolean.parseBoolean(parts[1]),
                Boolean.parseBoolean(parts[2]),
                Duration.ofSeconds(Long.parseLong(parts[3])),
                Integer.parseInt(parts[4]));
    }
}
