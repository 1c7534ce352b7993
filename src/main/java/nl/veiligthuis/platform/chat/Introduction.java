package nl.veiligthuis.platform.chat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.veiligthuis.platform.seal.DataKey;
import nl.veiligthuis.platform.seal.Place;
import nl.veiligthuis.platform.signal.About;

/**
 * What a visitor said before the chat, as it is sealed with it.
 *
 * @param called what they want to be called, on one line; or null
 * @param along what they take along from a self-check
 */
public record Introduction(String called, HandedOver along) {

    /** Nothing; also what is left when it can no longer be read. */
    public static final Introduction NOTHING = new Introduction(null, HandedOver.NOTHING);

    private static final int LINES = 3;

    /** Opens what stands in the row of a conversation, or null. */
    public static Introduction open(DataKey key, UUID conversation, byte[] bytes) {
        byte[] opened = bytes == null ? null : key.open(bytes, Place.about(conversation));
        return opened == null ? NOTHING : of(new String(opened, StandardCharsets.UTF_8));
    }

    /** Sealed for the row of a conversation; null when there is nothing to say. */
    byte[] seal(DataKey key, UUID conversation) {
        return equals(NOTHING) ? null : key.seal(lines().getBytes(StandardCharsets.UTF_8), Place.about(conversation));
    }

    private String lines() {
        return String.join(
                "\n",
                along.about() == null ? "" : along.about().name(),
                String.join(",", along.signals()),
                called == null ? "" : called);
    }

    private static Introduction of(String lines) {
        String[] said = lines.split("\n", LINES);
        return new Introduction(
                said[2].isEmpty() ? null : said[2],
                said[1].isEmpty()
                        ? HandedOver.NOTHING
                        : new HandedOver(
                                said[0].isEmpty() ? null : About.valueOf(said[0]), List.of(said[1].split(","))));
    }
}
