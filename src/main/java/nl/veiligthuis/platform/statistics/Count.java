package nl.veiligthuis.platform.statistics;

/**
 * How many chats there were of a kind. What was not told apart is null.
 *
 * @param value bucket or outcome, see {@link Measure}
 */
record Count(
        Measure measure, String region, String language, String audience, Integer hour, String value, long number) {}
