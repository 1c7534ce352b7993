package nl.veiligthuis.platform.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;
import nl.veiligthuis.platform.web.Table;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionsTest {

    private static final ContentFiles FILES = new ContentFiles();
    private static final Clock TUESDAY_NOON = Clock.fixed(Instant.parse("2026-11-24T11:00:00Z"), ZoneOffset.UTC);
    private static final Map<String, String> NAMES = Table.rows(FILES.text("data/municipalities.csv")).stream()
            .collect(Collectors.toMap(row -> row.get("slug"), row -> row.get("display_name")));

    @TempDir
    Path directory;

    @Test
    void every_edition_that_is_shipped_is_right_and_bears_the_name_of_a_municipality() {
        Map<String, String> texts = FILES.texts("editions", ".yaml");
        assertTrue(texts.size() >= 10, texts.keySet()::toString);
        texts.forEach((file, text) ->
                new EditionFile("content/editions/" + file, NAMES.get(file.replace(".yaml", ""))).read(text));
        assertEquals(0, editions(FILES, Optional.empty()).broken());
    }

    @Test
    void partners_that_are_made_up_lead_to_nobody() {
        Set<String> national = Table.rows(FILES.text("data/help-lines.csv")).stream()
                .map((CSVRecord row) -> row.get("phone"))
                .collect(Collectors.toSet());
        FILES.texts("editions", ".yaml").forEach((file, text) -> new EditionFile(
                        file, NAMES.get(file.replace(".yaml", "")))
                .read(text).partners().stream().filter(Partner::example).forEach(partner -> {
                    assertTrue(partner.url().matches("(https://www\\.example\\.(org|nl)/.*)?"), partner.url());
                    assertTrue(partner.phone().isEmpty() || national.contains(partner.phone()), partner.phone());
                }));
    }

    @Test
    void a_municipality_without_an_edition_has_no_partners_and_is_no_fault() {
        LocalPage page = editions(FILES, Optional.empty()).of("aalten", Language.DUTCH);
        assertEquals(new LocalPage(null, List.of(), null), page);
    }

    @Test
    void an_edition_that_is_broken_falls_back_and_is_counted_and_the_others_stay() {
        Editions editions = editions(
                shipped(Map.of(
                        "ede.yaml", "municipality: Ede\n",
                        "utrecht.yaml", Written.edition("Utrecht", "Praten."),
                        "atlantis.yaml", Written.edition("Atlantis", "Zinken."))),
                Optional.empty());
        assertEquals(List.of(), editions.of("ede", Language.DUTCH).partners());
        assertEquals("Praten.", said(editions, "utrecht"));
        assertEquals(2, editions.broken());
        HealthCheckResponse health = new EditionHealth(editions).call();
        assertEquals(HealthCheckResponse.Status.DOWN, health.getStatus());
        assertEquals(2L, health.getData().orElseThrow().get("broken"));
    }

    @Test
    void a_file_of_the_directory_stands_before_the_one_that_was_shipped() throws IOException {
        ContentFiles shipped = shipped(Map.of(
                "ede.yaml", Written.edition("Ede", "Meegeleverd."),
                "utrecht.yaml", Written.edition("Utrecht", "Meegeleverd.")));
        Path ede = Files.writeString(directory.resolve("ede.yaml"), Written.edition("Ede", "Van de map."));
        Editions editions = editions(shipped, Optional.of(directory));
        assertEquals("Van de map.", said(editions, "ede"));
        assertEquals("Meegeleverd.", said(editions, "utrecht"));
        Files.writeString(directory.resolve("utrecht.yaml"), "kapot");
        Files.delete(ede);
        editions.look();
        assertEquals("Meegeleverd.", said(editions, "ede"));
        assertEquals("Meegeleverd.", said(editions, "utrecht"));
        assertEquals(1, editions.broken());
    }

    @Test
    void a_directory_that_does_not_exist_keeps_nothing_from_starting() {
        Editions editions = editions(FILES, Optional.of(directory.resolve("nergens")));
        assertEquals(1, editions.broken());
        assertTrue(editions.knows("utrecht"));
    }

    @Test
    void the_oldest_check_is_told_for_the_whole() {
        String text = Written.edition("Ede", "Praten.");
        String partner = text.substring(text.indexOf("  - name"));
        LocalHelp help = new EditionFile("ede.yaml", "Ede").read(text + partner.replace("2026-11-24", "2025-01-09"));
        assertEquals(LocalDate.of(2025, 1, 9), help.partners().getLast().checked());
        assertEquals(
                "9 januari 2025",
                LocalPage.of(help, Language.DUTCH, Instant.EPOCH).checked());
    }

    private static String said(Editions editions, String slug) {
        return editions.of(slug, Language.DUTCH).partners().getFirst().what().text();
    }

    private static Editions editions(ContentFiles files, Optional<Path> directory) {
        return new Editions(files, () -> directory, TUESDAY_NOON);
    }

    /** The content as it is shipped, with other editions. */
    private static ContentFiles shipped(Map<String, String> editions) {
        return new ContentFiles() {
            @Override
            public Map<String, String> texts(String folder, String ending) {
                return editions;
            }
        };
    }
}
