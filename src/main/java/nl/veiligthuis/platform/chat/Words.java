package nl.veiligthuis.platform.chat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What an entry says, as it is sealed: which card was picked says as much as the words themselves.
 *
 * @param phrase id of the card they were picked from, in ASCII; null when they are the writer's own
 */
record Words(String text, String phrase) {

    byte[] bytes() {
        byte[] card = phrase == null ? new byte[0] : phrase.getBytes(StandardCharsets.US_ASCII);
        byte[] said = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + card.length + said.length)
                .put((byte) card.length)
                .put(card)
                .put(said)
                .array();
    }

    /** Reads what {@link #bytes} gave; null for null. */
    static Words of(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        int card = bytes[0];
        return new Words(
                new String(bytes, 1 + card, bytes.length - 1 - card, StandardCharsets.UTF_8),
                card == 0 ? null : new String(bytes, 1, card, StandardCharsets.US_ASCII));
    }
}
