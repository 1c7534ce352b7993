package nl.veiligthuis.platform.seal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import nl.veiligthuis.platform.journeys.Sql;
import org.eclipse.microprofile.config.ConfigProvider;

/** Seals what tests put into the database behind the application's back, and opens what stands there. */
public record Sealer(Sql sql) {

    private static final long HOUR = 3_600;

    /** The keystore of the running test. */
    static FolderKeystore keystore() {
        return new FolderKeystore(folder());
    }

    static Path folder() {
        return Path.of(ConfigProvider.getConfig().getValue("platform.seal.keys", String.class));
    }

    /** Gives a conversation that was put there by hand a key. */
    public void key(UUID chat) {
        long start = Instant.now().getEpochSecond() / HOUR * HOUR;
        byte[] wrapped = keystore()
                .wrap(start, DataKey.random().bytes(), Place.key(chat, start).bytes());
        sql.change("update conversation set data_key = ?, key_start = ? where id = ?", wrapped, start, chat);
    }

    /** Gives it a key, and a visitor who wants to be called so. */
    public void called(UUID chat, String called) {
        key(chat);
        byte[] about = of(chat).seal(("\n\n" + called).getBytes(StandardCharsets.UTF_8), Place.about(chat));
        sql.change("update conversation set about = ? where id = ?", about, chat);
    }

    /** What its visitor wants to be called. */
    public String called(UUID chat) {
        byte[] about = of(chat).open(sql.bytes("select about from conversation where id = ?", chat), Place.about(chat));
        String lines = new String(about, StandardCharsets.UTF_8);
        return lines.substring(lines.lastIndexOf('\n') + 1);
    }

    /** Words for an entry. */
    public byte[] words(UUID chat, long seq, String author, String text) {
        return of(chat).seal(encoded(text), Place.entry(chat, seq, author));
    }

    /** Whether the words of an entry were picked from a card. */
    public boolean fromCard(UUID chat, long seq, String author) {
        byte[] bytes = sql.bytes("select sealed from entry where conversation_id = ? and seq = ?", chat, seq);
        return of(chat).open(bytes, Place.entry(chat, seq, author))[0] > 0;
    }

    /** Words for many entries, the first with the number 1. */
    public byte[][] words(UUID chat, String author, String text, int entries) {
        DataKey key = of(chat);
        byte[][] all = new byte[entries][];
        Arrays.setAll(all, index -> key.seal(encoded(text), Place.entry(chat, index + 1L, author)));
        return all;
    }

    /** A note on it. */
    public byte[] note(UUID chat, long number, UUID author, String text) {
        return of(chat).seal(text.getBytes(StandardCharsets.UTF_8), Place.note(chat, number, author));
    }

    /** Without a phrase card. */
    private static byte[] encoded(String text) {
        byte[] said = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[1 + said.length];
        System.arraycopy(said, 0, all, 1, said.length);
        return all;
    }

    /** The key of a conversation, as the running service would find it. */
    DataKey of(UUID chat) {
        return of(keystore(), chat);
    }

    DataKey of(Keystore keystore, UUID chat) {
        try {
            long start = start(chat);
            byte[] wrapped = sql.bytes("select data_key from conversation where id = ?", chat);
            return DataKey.of(
                    keystore.unwrap(start, wrapped, Place.key(chat, start).bytes()));
        } catch (KeyGone gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** Wraps its key under that of an earlier period, as if it had begun so long ago. */
    void age(UUID chat, long seconds) {
        long start = start(chat) - seconds / HOUR * HOUR;
        byte[] wrapped =
                keystore().wrap(start, of(chat).bytes(), Place.key(chat, start).bytes());
        sql.change("update conversation set data_key = ?, key_start = ? where id = ?", wrapped, start, chat);
    }

    /** Of the period whose key wraps that of a conversation. */
    long start(UUID chat) {
        return sql.number("select key_start from conversation where id = ?", chat);
    }
}
