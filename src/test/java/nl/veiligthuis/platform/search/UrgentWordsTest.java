package nl.veiligthuis.platform.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import nl.veiligthuis.platform.content.Shipped;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.OtherLanguages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip of an editor is told with the file and the key. */
class UrgentWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lines: ['politie'], page: hulplijnen, words: {nl: [a1], en: [b1], ar: [c1]}"
                        + "| one.lines names a help line that is not shown: politie",
                "lines: ['112'], page: nergens, words: {nl: [a1], en: [b1], ar: [c1]}"
                        + "| one.page names a page that does not exist: nergens",
                "lines: ['112'], page: hulplijnen, words: {nl: [a1], en: [b1]} | one.words.ar is missing",
                "lines: ['112'], words: {nl: [a1], en: [b1], ar: [c1]} | one.page is missing",
            })
    void what_is_wrong_stops_the_start(String entry, String told) {
        ContentFiles files = new ContentFiles() {
            @Override
            public String text(String path) {
                return "one: {" + entry.replace("en: [b1]", "en: [b1]" + OtherLanguages.inline("[d1]")) + "}";
            }
        };
        IllegalArgumentException wrong = assertThrows(
                IllegalArgumentException.class, () -> new UrgentWords(files, Shipped.helpLines(), Shipped.pages()));
        assertEquals("content/search/urgent.yaml: " + told.strip(), wrong.getMessage());
    }
}
