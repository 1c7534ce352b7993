package nl.veiligthuis.platform.board;

/**
 * What a coordinator may know of a visitor: nothing they wrote, not even the name they gave. What they did not say is
 * empty.
 *
 * @param here whether their page was heard of a moment ago
 * @param hidden whether they covered it
 * @param returned whether somebody came back to it by words
 */
public record Facts(
        String region,
        String municipality,
        String language,
        String audience,
        boolean danger,
        boolean handedBack,
        boolean returned,
        boolean here,
        boolean hidden) {}
