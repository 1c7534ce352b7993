package nl.veiligthuis.platform.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {

    @Test
    void no_page_is_harder_to_read_than_an_ordinary_text() {
        List<Readability> all = Readability.all(new PageLibrary(new ContentFiles()));
        assertFalse(all.isEmpty());
        assertEquals(
                List.of(),
                all.stream()
                        .filter(page -> page.score() < ContentCommand.LOWEST)
                        .toList());
    }

    /** 9 words, 2 sentences, 12 syllables: 206.84 - 0.93 x 4.5 - 77 x 12 / 9. */
    @Test
    void a_dutch_text_is_measured_by_flesch_douma() {
        assertEquals(99.988, figure(Language.DUTCH, "<p>Je hoeft het niet zeker te weten. Bel gerust.</p>"), 0.001);
    }

    /** 12 words, 2 sentences, 14 syllables: 206.835 - 1.015 x 6 - 84.6 x 14 / 12. */
    @Test
    void an_english_text_is_measured_by_flesch() {
        assertEquals(
                102.045, figure(Language.ENGLISH, "<p>You do not have to be sure. Call us at any moment.</p>"), 0.001);
    }

    @Test
    void an_arabic_text_and_one_without_words_have_no_figure() {
        assertEquals(Optional.empty(), Readability.figure(Language.ARABIC, "<p>نص قصير.</p>"));
        assertEquals(Optional.empty(), Readability.figure(Language.DUTCH, "<h2>Een kop</h2><p>0800-2000.</p>"));
    }

    @Test
    void headings_and_numbers_do_not_count_and_an_item_of_a_list_is_a_sentence() {
        String html =
                "<h2 id=\"a\">Een lange kop boven de tekst</h2><p>Bel <a href=\"tel:112\">112</a> of\n<strong>ons</strong>."
                        + " Dat mag.</p><ul><li>een &amp; twee;</li><li>foto&#39;s</li></ul>";
        assertEquals(
                List.of(List.of("Bel", "of", "ons"), List.of("Dat", "mag"), List.of("een", "twee"), List.of("foto's")),
                Sentences.of(html, Language.DUTCH.locale()));
    }

    @ParameterizedTest
    @CsvSource({
        "nieuw, 1",
        "eeuw, 1",
        "Eén, 1",
        "sms, 1",
        "hobby, 2",
        "ruzie, 2",
        "buien, 2",
        "moeilijk, 2",
        "bijeen, 2",
        "loyaal, 2",
        "relatie, 3",
        "ideeën, 3",
        "beantwoorden, 4",
        "financieel, 4",
        "situatie, 4",
        "geïnteresseerd, 5"
    })
    void dutch_syllables(String word, int syllables) {
        assertEquals(syllables, Syllables.dutch(word));
    }

    @ParameterizedTest
    @CsvSource({
        "the, 1",
        "safe, 1",
        "while, 1",
        "called, 1",
        "times, 1",
        "sms, 1",
        "partner's, 2",
        "people, 2",
        "wanted, 2",
        "places, 2",
        "being, 2",
        "something, 2",
        "careful, 2",
        "violence, 3",
        "anyone, 3",
        "situation, 4",
        "relationship, 4"
    })
    void english_syllables(String word, int syllables) {
        assertEquals(syllables, Syllables.english(word));
    }

    private static double figure(Language language, String html) {
        return Readability.figure(language, html).orElseThrow();
    }
}
