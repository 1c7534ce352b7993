package nl.veiligthuis.platform.oversight;

import java.util.UUID;

/**
 * A chat that has ended and whose text is still there, in words of one language and without a word of it.
 *
 * @param gone when the text is deleted
 */
public record ClosedChat(
        UUID id,
        String reference,
        String ended,
        String gone,
        String region,
        String language,
        String audience,
        String outcome,
        String adviser) {}
