package nl.veiligthuis.platform.chat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.veiligthuis.platform.seal.DataKey;
import nl.veiligthuis.platform.seal.Place;

/**
 * What a visitor said of themselves before the chat, as it is sealed with it.
 *
 * @param called what they want to be called, on one line; or null
 * @param signals ids of what they take along from a self-check
 */
public record About(String called, List<String> signals) {

    /** Nothing; also what is left when it can no longer be read. */
    public static final About NOTHING = new About(null, List.of());

    /** Opens what stands in the row of a conversation, or null. */
    public static About open(DataKey key, UUID conversation, byte[] bytes) {
        byte[] opened = bytes == null ? null : key.open(bytes, Place.about(conversation));
        return opened == null ? NOTHING : of(new String(opened, StandardCharsets.UTF_8));
    }

    /** Sealed for the row of a conversation; null when there is nothing to say. */
    byte[] seal(DataKey key, UUID conversation) {
        return equals(NOTHING)
                ? null
                : key.seal(
                        (String.join(",", signals) + "\n" + (called == null ? "" : called))
                                .getBytes(StandardCharsets.UTF_8),
                        Place.about(conversation));
    }

    private static About of(String lines) {
        int end = lines.indexOf('\n');
        String called = lines.substring(end + 1);
        return new About(
                called.isEmpty() ? null : called,
                end == 0 ? List.of() : List.of(lines.substring(0, end).split(",")));
    }
}
