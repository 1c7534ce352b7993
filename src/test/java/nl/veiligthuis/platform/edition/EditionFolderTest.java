package nl.veiligthuis.platform.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory of editions may change, break and be put right while the service runs. */
class EditionFolderTest {

    @TempDir
    Path directory;

    EditionFolder folder;

    private Instant written = Instant.parse("2026-11-24T12:00:00Z");

    @BeforeEach
    void the_directory_is_watched() {
        folder = new EditionFolder(directory, Map.of("ede", "Ede", "utrecht", "Utrecht"));
    }

    @Test
    void what_is_written_there_is_read_at_the_next_look() throws IOException {
        folder.look();
        assertTrue(folder.find("ede").isEmpty());
        write("ede", "Een");
        folder.look();
        assertEquals("Een", name("ede"));
        write("ede", "Twee");
        write("utrecht", "Drie");
        folder.look();
        assertEquals("Twee", name("ede"));
        assertEquals("Drie", name("utrecht"));
        assertEquals(List.of(), folder.faults());
    }

    @Test
    void what_did_not_change_is_not_read_again() throws IOException {
        write("ede", "Een");
        folder.look();
        LocalHelp first = folder.find("ede").orElseThrow();
        folder.look();
        assertTrue(first == folder.find("ede").orElseThrow());
    }

    @Test
    void of_a_file_that_breaks_the_last_good_version_stays_until_it_is_put_right() throws IOException {
        write("ede", "Een");
        folder.look();
        put("ede", "municipality: Ede\npartners: geen\n");
        folder.look();
        assertEquals("Een", name("ede"));
        assertEquals(
                List.of(directory.resolve("ede.yaml") + ", line 2, partners: must be a list with at least one item"),
                folder.faults());
        write("ede", "Twee");
        folder.look();
        assertEquals("Twee", name("ede"));
        assertEquals(List.of(), folder.faults());
    }

    @Test
    void a_file_that_was_broken_from_the_start_says_nothing() throws IOException {
        put("ede", "municipality: [");
        folder.look();
        assertTrue(folder.find("ede").isEmpty());
        assertEquals(1, folder.faults().size());
        Files.delete(directory.resolve("ede.yaml"));
        folder.look();
        assertEquals(List.of(), folder.faults());
    }

    @Test
    void a_file_that_is_gone_is_forgotten() throws IOException {
        write("ede", "Een");
        folder.look();
        Files.delete(directory.resolve("ede.yaml"));
        folder.look();
        assertTrue(folder.find("ede").isEmpty());
    }

    @Test
    void a_file_that_is_called_after_no_municipality_is_a_fault() throws IOException {
        write("atlantis", "Een");
        folder.look();
        assertEquals(
                List.of(directory.resolve("atlantis.yaml")
                        + ": is not called after a municipality of municipalities.csv"),
                folder.faults());
    }

    @Test
    void a_file_that_is_too_large_is_not_read_to_its_end() throws IOException {
        put("ede", "#".repeat(EditionFile.LARGEST + 100));
        folder.look();
        assertEquals(List.of(directory.resolve("ede.yaml") + ": is larger than 64 KiB"), folder.faults());
    }

    @Test
    void a_file_that_is_not_utf_8_is_a_fault() throws IOException {
        Files.write(directory.resolve("ede.yaml"), "municipality: Ædé".getBytes(StandardCharsets.ISO_8859_1));
        folder.look();
        assertEquals(List.of(directory.resolve("ede.yaml") + ": is not UTF-8, or larger than 64 KiB"), folder.faults());
    }

    @Test
    void a_directory_with_too_many_files_is_passed_over_and_what_was_read_stays() throws IOException {
        write("ede", "Een");
        folder.look();
        for (int file = 0; file < EditionFolder.MOST_FILES; file++) {
            put("file-" + file, "");
        }
        write("ede", "Twee");
        folder.look();
        assertEquals("Een", name("ede"));
        assertEquals(List.of(directory + ": has more than 500 files, and is passed over"), folder.faults());
    }

    @Test
    void a_directory_that_is_gone_leaves_what_was_read_and_is_a_fault_until_it_is_back() throws IOException {
        write("ede", "Een");
        folder.look();
        Files.delete(directory.resolve("ede.yaml"));
        Files.delete(directory);
        folder.look();
        assertEquals("Een", name("ede"));
        assertEquals(List.of(directory + ": cannot be read (NoSuchFileException)"), folder.faults());
        Files.createDirectory(directory);
        folder.look();
        assertTrue(folder.find("ede").isEmpty());
        assertEquals(List.of(), folder.faults());
    }

    @Test
    void what_is_no_plain_file_is_passed_over() throws IOException {
        Files.createDirectory(directory.resolve("ede.yaml"));
        Files.writeString(directory.resolve("leesmij.txt"), "Leesmij");
        folder.look();
        assertEquals(List.of(), folder.faults());
    }

    private String name(String slug) {
        return folder.find(slug)
                .orElseThrow()
                .partners()
                .getFirst()
                .what()
                .in(Language.DUTCH)
                .orElseThrow()
                .text();
    }

    private void write(String slug, String what) throws IOException {
        put(slug, Written.edition(slug.equals("ede") ? "Ede" : "Utrecht", what));
    }

    /** Each time a second later, as a file system with coarse times would tell. */
    private void put(String slug, String text) throws IOException {
        Path file = Files.writeString(directory.resolve(slug + ".yaml"), text);
        written = written.plusSeconds(1);
        Files.setLastModifiedTime(file, FileTime.from(written));
    }
}
