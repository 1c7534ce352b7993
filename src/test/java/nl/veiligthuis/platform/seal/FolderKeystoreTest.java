package nl.veiligthuis.platform.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderKeystoreTest {

    private static final long HOUR = 1_764_500_400;
    private static final byte[] KEY = {1, 2, 3, 4};
    private static final byte[] BOUND = {9};

    @TempDir
    Path parent;

    @Test
    void what_one_node_wraps_another_unwraps() throws Exception {
        byte[] wrapped = keystore().wrap(HOUR, KEY, BOUND);
        assertArrayEquals(KEY, keystore().unwrap(HOUR, wrapped, BOUND));
        assertEquals(Set.of(HOUR), keystore().starts());
        assertThrows(KeyGone.class, () -> keystore().unwrap(HOUR, wrapped, new byte[] {8}));
        assertThrows(KeyGone.class, () -> keystore().unwrap(HOUR + 3_600, wrapped, BOUND));
    }

    @Test
    void folder_and_files_are_for_nobody_else() throws IOException {
        keystore().wrap(HOUR, KEY, BOUND);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())));
        List<Path> files = files();
        assertEquals(List.of(folder().resolve(HOUR + ".key")), files);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(files.getFirst())));
    }

    @Test
    void a_folder_that_others_can_look_into_is_refused() throws IOException {
        keystore().refuseIfOpen();
        Files.createDirectory(
                folder(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-x---")));
        String refused = assertThrows(
                        IllegalStateException.class, () -> keystore().refuseIfOpen())
                .getMessage();
        assertTrue(refused.contains("chmod 700 " + folder()), refused);
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwx------"));
        keystore().refuseIfOpen();
    }

    @Test
    void nodes_that_make_a_key_at_once_all_have_the_same() throws Exception {
        int nodes = 8;
        for (long hour = 0; hour < 20; hour++) {
            CyclicBarrier together = new CyclicBarrier(nodes);
            List<Future<byte[]>> wrapped = new ArrayList<>();
            long start = hour * 3_600;
            try (ExecutorService threads = Executors.newFixedThreadPool(nodes)) {
                for (int node = 0; node < nodes; node++) {
                    wrapped.add(threads.submit(() -> {
                        together.await();
                        return keystore().wrap(start, KEY, BOUND);
                    }));
                }
            }
            for (Future<byte[]> one : wrapped) {
                assertArrayEquals(KEY, keystore().unwrap(start, one.get(), BOUND));
            }
        }
        assertEquals(20, files().size());
    }

    @Test
    void a_destroyed_key_is_gone_under_every_name_and_its_bytes_are_written_over() throws Exception {
        byte[] wrapped = keystore().wrap(HOUR, KEY, BOUND);
        Path file = folder().resolve(HOUR + ".key");
        Path left = folder().resolve(HOUR + ".0.draft");
        Files.createLink(left, file);
        Path another = parent.resolve("another-name");
        Files.createLink(another, file);
        byte[] before = Files.readAllBytes(file);
        keystore().destroy(HOUR);
        assertEquals(List.of(), files());
        byte[] after = Files.readAllBytes(another);
        assertEquals(before.length, after.length);
        assertFalse(Arrays.equals(before, after));
        assertThrows(KeyGone.class, () -> keystore().unwrap(HOUR, wrapped, BOUND));
        keystore().destroy(HOUR);
    }

    @Test
    void a_folder_that_cannot_be_written_is_a_failure_and_gives_no_key_up() throws Exception {
        Path file = Files.createFile(parent.resolve("a-file"));
        FolderKeystore nowhere = new FolderKeystore(file.resolve("keys"));
        assertThrows(KeystoreFailure.class, () -> nowhere.wrap(HOUR, KEY, BOUND));
        assertThrows(KeystoreFailure.class, () -> nowhere.unwrap(HOUR, new byte[40], BOUND));
        assertThrows(KeystoreFailure.class, () -> new FolderKeystore(file).starts());
    }

    private FolderKeystore keystore() {
        return new FolderKeystore(folder());
    }

    private Path folder() {
        return parent.resolve("keys");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.toList();
        }
    }
}
