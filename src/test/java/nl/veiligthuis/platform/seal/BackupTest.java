package nl.veiligthuis.platform.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever steals a backup with its write-ahead log, and later all keys that are left, reads nothing of a chat whose day is over. */
@QuarkusTest
class BackupTest extends SealedChat {

    private static final long DAY = 24 * 3_600;

    @TempDir
    Path folder;

    @Test
    void a_backup_holds_no_word_and_what_it_holds_dies_with_the_key() throws Exception {
        sealer.age(chat, 2 * 3_600);
        byte[] key = sealer.of(chat).bytes();
        byte[] words = sql.bytes("select sealed from entry where conversation_id = ? and seq = 1", chat);
        byte[] firstWrap = sql.bytes("select data_key from conversation where id = ?", chat);
        long firstStart = sealer.start(chat);
        service.endChat(token);
        long start = sealer.start(chat);
        assertTrue(firstStart < start, "it was wrapped anew at its end");
        try (Backup backup = Backup.take(TestDatabase.asOwner(), folder)) {
            Keystore before = copyOfKeys("before");
            look(start + DAY);
            Keystore after = copyOfKeys("after");

            assertEquals(0, backup.filesWith(SAID.getBytes(StandardCharsets.UTF_8)), "words as they were typed");
            assertEquals(0, backup.filesWith(CALLED.getBytes(StandardCharsets.UTF_8)), "the name as it was typed");
            assertEquals(0, backup.filesWith(Arrays.copyOfRange(key, 1, key.length)), "the key of the chat");
            assertTrue(backup.filesWith(words) > 0, "the words sealed are found, so the search finds what is there");
            assertTrue(backup.filesWith(firstWrap) > 0, "and so is the wrap that was replaced");

            Sealer stolen = new Sealer(new Sql(backup.restored()));
            assertEquals(SAID, read(stolen, before), "with the keys of then it could be read");
            assertThrows(IllegalStateException.class, () -> read(stolen, after));
            assertThrows(
                    KeyGone.class,
                    () -> after.unwrap(
                            firstStart, firstWrap, Place.key(chat, firstStart).bytes()));
            assertArrayEquals(
                    key,
                    before.unwrap(
                            firstStart, firstWrap, Place.key(chat, firstStart).bytes()));
            for (long left : after.starts()) {
                assertThrows(
                        KeyGone.class,
                        () -> after.unwrap(
                                left, firstWrap, Place.key(chat, firstStart).bytes()));
            }
        }
    }

    private String read(Sealer stolen, Keystore keys) {
        byte[] words = stolen.sql().bytes("select sealed from entry where conversation_id = ? and seq = 1", chat);
        byte[] opened = stolen.of(keys, chat).open(words, Place.entry(chat, 1, "VISITOR"));
        return new String(opened, 1, opened.length - 1, StandardCharsets.UTF_8);
    }

    private Keystore copyOfKeys(String name) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name));
        try (Stream<Path> files = Files.list(Sealer.folder())) {
            for (Path file : List.copyOf(files.toList())) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
        return new FolderKeystore(copy);
    }
}
