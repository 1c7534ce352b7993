package nl.veiligthuis.platform.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.veiligthuis.platform.content.Shipped;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;
import nl.veiligthuis.platform.web.OtherLanguages;
import org.junit.jupiter.api.Test;

/** For whom an urgent word counts. */
class UrgentPhraseTest {

    @Test
    void dutch_and_english_count_for_everybody() {
        for (Language reader : Language.ALL) {
            assertTrue(UrgentPhrase.of(Language.DUTCH, "wurgen").countsFor(reader), reader.tag());
            assertTrue(UrgentPhrase.of(Language.ENGLISH, "knife").countsFor(reader), reader.tag());
        }
    }

    @Test
    void words_of_other_languages_count_for_their_readers_and_where_their_letters_are_foreign() {
        UrgentPhrase french = UrgentPhrase.of(Language.FRENCH, "couteau");
        assertTrue(french.countsFor(Language.FRENCH));
        assertFalse(french.countsFor(Language.DUTCH));
        assertTrue(french.countsFor(Language.UKRAINIAN));
        UrgentPhrase arabic = UrgentPhrase.of(Language.ARABIC, "سكين");
        assertTrue(arabic.countsFor(Language.DUTCH));
        assertFalse(arabic.countsFor(Language.PERSIAN));
        assertFalse(UrgentPhrase.of(Language.FRENCH, "3919").countsFor(Language.DUTCH));
    }

    @Test
    void who_reads_plain_dutch_is_a_reader_of_dutch() {
        assertTrue(UrgentPhrase.of(Language.DUTCH, "mes").own(Language.PLAIN_DUTCH));
        assertTrue(UrgentPhrase.of(Language.PLAIN_DUTCH, "mes").own(Language.DUTCH));
    }

    @Test
    void what_is_ordinary_in_the_readers_language_counts_in_no_other() {
        UrgentWords words = new UrgentWords(files("en: [mes]"), Shipped.helpLines(), Shipped.pages());
        assertEquals(Optional.empty(), words.of(List.of("mes", "amis"), Language.ENGLISH));
        assertTrue(words.of(List.of("mes"), Language.DUTCH).isPresent());
        assertTrue(words.of(List.of("mes", "pistool"), Language.ENGLISH).isPresent());
    }

    private static ContentFiles files(String ordinary) {
        Map<String, String> texts = Map.of(
                "search/urgent.yaml",
                "knife: { lines: ['112'], page: hulplijnen, words: { nl: [mes, pistool], en: [knife], ar: [سكين]"
                        + OtherLanguages.inline("[d1]") + " } }",
                "search/ordinary.yaml",
                ordinary);
        return new ContentFiles() {
            @Override
            public String text(String path) {
                return texts.get(path);
            }
        };
    }
}
