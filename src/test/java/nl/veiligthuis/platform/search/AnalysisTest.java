package nl.veiligthuis.platform.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of every language that may be offered are made alike. */
class AnalysisTest {

    @Test
    void every_language_has_stems() {
        Language.ALL.forEach(language -> assertNotNull(Analysis.stems(language), language.tag()));
    }

    @ParameterizedTest
    @CsvSource({
        "fr, enfants, l’enfant",
        "fr, violences, violence",
        "es, amenazas, amenaza",
        "tr, şiddet, SIDDETE",
        "tr, bıçak, Bicakla",
        "tr, Ankara, Ankara'da",
        "pl, przemocy, przemoc",
        "uk, насильство, насильства",
        "fa, کودکان, كودكان",
        "fa, می‌ترسم, مي ترسم",
        "so, gacan, gacanta",
        "nl-simple, kinderen, KINDEREN",
    })
    void forms_of_a_word_have_one_stem(String tag, String one, String other) {
        Language language = Language.ALL.stream()
                .filter(known -> known.tag().equals(tag))
                .findFirst()
                .orElseThrow();
        assertEquals(stems(language, one), stems(language, other));
    }

    @ParameterizedTest
    @CsvSource({
        "fr, avec",
        "fr, d'une",
        "es, para",
        "tr, için",
        "pl, przez",
        "uk, також",
        "ti, ምስ",
        "fa, برای",
        "so, waxaa"
    })
    void the_commonest_words_have_none(String tag, String word) {
        Language language = Language.ALL.stream()
                .filter(known -> known.tag().equals(tag))
                .findFirst()
                .orElseThrow();
        assertEquals("", Analysis.stem(language, word));
    }

    private static List<String> stems(Language language, String text) {
        return Analysis.words(Analysis.stems(language), text, 9).stream()
                .map(Analysis.Word::plain)
                .toList();
    }
}
