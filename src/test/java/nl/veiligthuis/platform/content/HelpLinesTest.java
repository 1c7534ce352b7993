package nl.veiligthuis.platform.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;
import nl.veiligthuis.platform.web.OtherLanguages;
import nl.veiligthuis.platform.web.Table;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpLinesTest {

    private static final String CSV = "data/help-lines.csv";
    private static final String LINE = "{ name: Lijn, for: Iedereen, hours: Altijd }";
    private static final String YAML = "data/help-lines.yaml";
    private static final ContentFiles FILES = new ContentFiles();
    private static final HelpLines LINES = new HelpLines(FILES);

    static List<Language> languages() {
        return Language.OFFERED;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void only_rows_to_be_published_are_shown_in_their_order(Language language) {
        List<CSVRecord> rows = Table.rows(FILES.text(CSV));
        List<String> shown = LINES.in(language).stream().map(HelpLine::id).toList();
        assertEquals(
                rows.stream()
                        .filter(row -> row.get("publish").equals("yes"))
                        .map(row -> row.get("id"))
                        .toList(),
                shown);
        List<String> unchecked = rows.stream()
                .filter(row -> !row.get("publish").equals("yes"))
                .map(row -> row.get("id"))
                .toList();
        assertFalse(unchecked.isEmpty());
        assertTrue(shown.stream().noneMatch(unchecked::contains));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void emergencies_come_first_and_veilig_thuis_is_there(Language language) {
        assertEquals("112", LINES.in(language).getFirst().phone());
        assertTrue(LINES.in(language).stream().anyMatch(line -> line.phone().equals("0800-2000")));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void each_line_has_words_and_each_but_an_app_a_number_to_dial(Language language) {
        LINES.in(language).forEach(line -> {
            assertTrue(line.phone().matches(line.id().endsWith("-app") ? "" : "[0-9-]+"), line::toString);
            assertFalse(line.name().isBlank(), line::toString);
            assertFalse(line.forWhom().isBlank(), line::toString);
            assertFalse(line.hours().isBlank(), line::toString);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "check", "", "Yes", "YES", "ja"})
    void a_row_that_is_not_to_be_published_needs_no_words_and_is_not_shown(String publish) {
        HelpLines lines = new HelpLines(files("lijn,0800-1,phone,%s\n".formatted(publish), "{}"));
        Language.OFFERED.forEach(language -> assertEquals(List.of(), lines.in(language)));
    }

    @Test
    void of_two_numbers_the_first_is_dialled() {
        HelpLines lines = new HelpLines(
                files("lijn,113 or 0800-0113,phone,yes\n", words("nl", "en", "ar") + OtherLanguages.lines("  ", LINE)));
        assertEquals("113", lines.in(Language.DUTCH).getFirst().phone());
    }

    @Test
    void a_published_row_without_words_in_some_language_stops_the_start() {
        ContentFiles files = files("lijn,0800-1,phone,yes\n", words("nl", "en") + OtherLanguages.lines("  ", LINE));
        String message = assertThrows(IllegalArgumentException.class, () -> new HelpLines(files))
                .getMessage();
        assertEquals("content/data/help-lines.yaml: lijn.ar is missing", message);
    }

    @Test
    void words_that_are_written_twice_stop_the_start() {
        ContentFiles files =
                files("lijn,0800-1,phone,yes\n", words("nl", "en", "ar", "nl") + OtherLanguages.lines("  ", LINE));
        String message = assertThrows(IllegalArgumentException.class, () -> new HelpLines(files))
                .getMessage();
        assertTrue(message.startsWith("content/data/help-lines.yaml: "), message);
    }

    private static ContentFiles files(String row, String yaml) {
        return new Written().with(CSV, "id,phone,channels,publish\n" + row).with(YAML, yaml);
    }

    private static String words(String... languages) {
        StringBuilder yaml = new StringBuilder("lijn:\n");
        for (String language : languages) {
            yaml.append("  ").append(language).append(": " + LINE + "\n");
        }
        return yaml.toString();
    }
}
