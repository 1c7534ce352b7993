package nl.veiligthuis.platform.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import nl.veiligthuis.platform.content.HelpLine;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.region.Place;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found, over all that is shipped. */
class SearchTest {

    private static final Search SEARCH = Asked.search();

    @Test
    void what_people_ask_misspelt_or_not_finds_the_page_that_answers_it_among_the_first_three() {
        List<String> missed = new ArrayList<>();
        for (Asked asked : Asked.all()) {
            List<String> first =
                    slugs(asked.reader(), asked.question()).stream().limit(3).toList();
            if (!first.contains(asked.slug())) {
                missed.add(asked.question() + " -> " + first + ", not " + asked.slug());
            }
        }
        assertEquals(List.of(), missed);
    }

    @ParameterizedTest
    @CsvSource({
        "nl, bedreigingen, bedreiging",
        "nl, stalkers, stalker",
        "en, reported, reporting",
        "en, neighbour, neighbours",
        "ar, والهاتف, هاتف",
        "ar, العلامات, علامة",
    })
    void forms_of_a_word_find_the_same_pages(String language, String one, String other) {
        Language reader = Language.of(language).orElseThrow();
        assertFalse(slugs(reader, one).isEmpty(), one);
        assertEquals(slugs(reader, one), slugs(reader, other));
    }

    @ParameterizedTest
    @CsvSource({"nl, huisverbot, huisverbod", "en, pregnent, pregnant", "ar, الموقغ, الموقع"})
    void what_was_looked_for_in_place_of_a_slip_is_told(String language, String slip, String meant) {
        Found found = SEARCH.find(Language.of(language).orElseThrow(), slip);
        assertTrue(found.maybe().contains(meant), found.maybe()::toString);
        assertEquals(
                List.of(),
                SEARCH.find(Language.of(language).orElseThrow(), meant).maybe());
    }

    @Test
    void what_is_not_translated_is_found_in_the_language_it_is_written_in() {
        Hit shelter = SEARCH.find(Language.ARABIC, "shelters").hits().getFirst();
        assertEquals("bescherming/opvang", shelter.slug());
        assertEquals(Language.ENGLISH, shelter.language());
    }

    @Test
    void a_story_shows_its_warning_and_no_passage() {
        Hit story = SEARCH.find(Language.DUTCH, "Noa").hits().getFirst();
        assertEquals("verhalen/noa", story.slug());
        assertTrue(story.warning().contains("druk om een naaktfoto"));
        assertEquals("", story.passage());
        assertTrue(story.title().startsWith("<mark>Noa</mark>"));
    }

    @Test
    void a_hit_tells_its_folder_and_the_sentence_that_fits() {
        Hit hit = SEARCH.find(Language.DUTCH, "huisartsenpost").hits().getFirst();
        assertEquals("Rode vlaggen", hit.folder());
        assertTrue(hit.passage().contains("<mark>huisartsenpost</mark>"), hit.passage());
        assertTrue(hit.passage().length() < 500, hit.passage());
    }

    @Test
    void no_text_becomes_markup_however_it_is_written() {
        String wicked = "<script>alert(\"kat\")</script> & <img src=x onerror=alert(1)>";
        ReaderIndex index = new ReaderIndex(List.of(Findable.of("x", Language.DUTCH, wicked, wicked, List.of(wicked))));
        for (String word : List.of("kat", "script", "alert", "onerror", "img")) {
            Hit hit = index.find(List.of(word)).hits().getFirst();
            for (String shown : List.of(hit.title(), hit.passage())) {
                assertTrue(shown.contains("<mark>"), shown);
                assertFalse(shown.replaceAll("</?mark>", "").matches("(?s).*[<>\"].*"), shown);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "112, 112, hulplijnen",
        "ik ben nu bang, 112, hulplijnen",
        "zelfmoord, 113, hulplijnen",
        "zelfmord, 113, hulplijnen",
        "ik wil dood, 113, hulplijnen",
        "suicidal, 113, hulplijnen",
        "wurgen, 112, rode-vlaggen/verwurging",
        "hij heeft me gewurgd, 112, rode-vlaggen/verwurging",
        "he strangled me, 112, rode-vlaggen/verwurging",
        "verkracht, csg, hulplijnen",
        "mijn vader slaat mij, kindertelefoon, jongeren/ruzie-thuis",
        "hij gaat me vermoorden, 112, rode-vlaggen/dreigen",
    })
    void after_some_words_a_help_line_comes_first_whatever_language_is_read(String typed, String line, String page) {
        for (Language reader : Language.OFFERED) {
            Urgent urgent = SEARCH.find(reader, typed).urgent();
            assertNotNull(urgent, typed);
            assertEquals(line, urgent.lines().getFirst().id());
            assertTrue(urgent.pages().stream().map(Page::slug).toList().contains(page));
            assertEquals(
                    urgent.lines().size(),
                    urgent.lines().stream().map(HelpLine::id).distinct().count());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nl-simple, keel dichtgeknepen",
        "tr, boğmak",
        "tr, bogmak",
        "pl, dusił",
        "uk, душив",
        "ti, ሓኒቑኒ",
        "fa, خفه ام کرد",
        "fr, étranglée",
        "es, estranguló",
        "so, ceejiyay",
    })
    void after_words_about_the_throat_in_the_readers_own_language(String tag, String typed) {
        Urgent urgent = SEARCH.find(Language.of(tag).orElseThrow(), typed).urgent();
        assertNotNull(urgent, typed);
        assertEquals("112", urgent.lines().getFirst().id());
        assertEquals("rode-vlaggen/verwurging", urgent.pages().getFirst().slug());
    }

    @ParameterizedTest
    @CsvSource({"انتحار, 113", "خنقني, 112"})
    void after_words_in_letters_that_are_not_the_readers_too(String typed, String line) {
        for (Language reader : Language.OFFERED) {
            if (!reader.equals(Language.PERSIAN)) {
                Urgent urgent = SEARCH.find(reader, typed).urgent();
                assertNotNull(urgent, reader.tag());
                assertEquals(line, urgent.lines().getFirst().id());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jaloers", "huisverbod", "privacy", "neighbours", "الغيرة", "twee kinderen van 1 jaar"})
    void after_other_words_none_does(String typed) {
        assertNull(SEARCH.find(Language.DUTCH, typed).urgent());
    }

    @ParameterizedTest
    @CsvSource({
        "Ede, ede",
        "ede, ede",
        "hulp in Ede, ede",
        "6711, ede",
        "6711 AB, ede",
        "Den Haag, den-haag",
        "'Bergen op Zoom', bergen-op-zoom",
        "Leijden, leiden",
    })
    void a_place_leads_to_its_edition(String typed, String slug) {
        List<String> places = SEARCH.find(Language.ENGLISH, typed).places().stream()
                .map(Place::municipality)
                .map(municipality -> municipality.slug())
                .toList();
        assertTrue(places.contains(slug), places::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\r\n", "\u0000\u0007", "\u202e\u200f"})
    void nothing_typed_is_the_question_again(String typed) {
        assertEquals(Found.QUESTION, SEARCH.find(Language.DUTCH, typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*:* AND (",
                "title:huisverbod~2^99",
                "/.*/ OR \"",
                "?!.,;:",
                "((((((((",
                "\\",
                "\uD83D\uDE42",
                "xyzzyplugh",
                "de het een",
                "' OR 1=1 --",
                "${jndi:ldap://x}",
            })
    void signs_and_nonsense_are_words_like_any_other(String typed) {
        for (Language reader : Language.OFFERED) {
            assertEquals(typed, SEARCH.find(reader, typed).asked());
        }
    }

    @Test
    void ten_thousand_characters_are_cut_and_no_half_of_a_character_is_left() {
        String face = "\uD83D\uDE42";
        assertEquals(
                200, SEARCH.find(Language.DUTCH, "q".repeat(10_000)).asked().length());
        assertEquals(
                "q".repeat(199),
                SEARCH.find(Language.DUTCH, "q".repeat(199) + face.repeat(9_000))
                        .asked());
    }

    @Test
    void only_eight_words_count() {
        String eight = "huisverbod opvang tolk meldcode jaloers stalking zwanger bewijs";
        assertEquals(slugs(Language.DUTCH, eight), slugs(Language.DUTCH, eight + " privacy privacy privacy"));
    }

    private static List<String> slugs(Language reader, String typed) {
        return SEARCH.find(reader, typed).hits().stream().map(Hit::slug).toList();
    }
}
