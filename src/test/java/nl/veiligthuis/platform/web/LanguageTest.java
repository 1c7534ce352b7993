package nl.veiligthuis.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
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
}
