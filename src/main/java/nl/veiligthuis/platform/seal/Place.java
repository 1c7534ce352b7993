package nl.veiligthuis.platform.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where something sealed belongs: its associated data. Put into another row, another conversation or another mouth, it cannot
 * be opened.
 */
public final class Place {

    /** Of the form of these bytes: version, kind, conversation, number, author. Only the last has no fixed length. */
    private static final byte VERSION = 1;

    private static final byte ABOUT = 1;
    private static final byte ENTRY = 2;
    private static final byte NOTE = 3;
    private static final byte KEY = 4;

    private final byte[] bytes;

    private Place(byte kind, UUID conversation, long number, String author) {
        byte[] who = author.getBytes(StandardCharsets.UTF_8);
        this.bytes = ByteBuffer.allocate(2 + 3 * Long.BYTES + who.length)
                .put(VERSION)
                .put(kind)
                .putLong(conversation.getMostSignificantBits())
                .putLong(conversation.getLeastSignificantBits())
                .putLong(number)
                .put(who)
                .array();
    }

    /** What a visitor said of themselves before the chat. */
    public static Place about(UUID conversation) {
        return new Place(ABOUT, conversation, 0, "");
    }

    /** An entry of the log. */
    public static Place entry(UUID conversation, long seq, String author) {
        return new Place(ENTRY, conversation, seq, author);
    }

    /** A note of a colleague. */
    public static Place note(UUID conversation, long number, UUID author) {
        return new Place(NOTE, conversation, number, author.toString());
    }

    /** The key of a conversation, wrapped under the key of a period. */
    static Place key(UUID conversation, long start) {
        return new Place(KEY, conversation, start, "");
    }

    byte[] bytes() {
        return bytes;
    }
}
