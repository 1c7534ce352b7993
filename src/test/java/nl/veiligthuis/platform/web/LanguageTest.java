package nl.veiligthuis.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The language of a visitor")
class LanguageTest {

    @ParameterizedTest(name = "\"{0}\" reads {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "nl-NL, nl",
                "ar, ar",
                "`en-GB,en;q=0.9,nl;q=0.1`, en",
                "`de-DE,de;q=0.9,ar;q=0.8`, ar",
                "`en;q=0,ar;q=0.2`, ar",
                "xx, nl",
                "*, nl",
                "`not a header;;q=zz`, nl",
                "``, nl",
            })
    void follows_the_browser_and_falls_back_to_dutch(String header, String tag) {
        assertEquals(tag, Language.preferred(header).tag());
    }

    @ParameterizedTest(name = "\"{0}\" reads {1} when all are offered")
    @CsvSource({
        "fa-AF, fa",
        "prs, fa",
        "pes-Arab-IR, fa",
        "ti-ER, ti",
        "uk-UA, uk",
        "tr, tr",
        "so-SO, so",
        "nl-simple, nl",
        "am, nl",
    })
    void is_known_by_the_first_part_of_its_tag_and_by_its_other_names(String header, String tag) {
        assertEquals(tag, Language.preferred(header, Language.ALL).tag());
    }

    @Test
    void is_never_plain_dutch_unless_somebody_chooses_it() {
        for (Language language : Language.ALL) {
            assertNotEquals(Language.PLAIN_DUTCH, Language.preferred(language.tag(), Language.ALL));
        }
    }

    @Test
    void is_talked_as_dutch_by_who_reads_plain_dutch() {
        assertEquals("nl", Language.spoken("nl-simple"));
        assertEquals("ti", Language.spoken("ti"));
        assertEquals(List.of(Language.PLAIN_DUTCH, Language.DUTCH, Language.ENGLISH), Language.PLAIN_DUTCH.nearest());
        assertEquals(List.of(Language.SOMALI, Language.ENGLISH, Language.DUTCH), Language.SOMALI.nearest());
        assertEquals(List.of(Language.DUTCH, Language.ENGLISH), Language.DUTCH.nearest());
    }
}
