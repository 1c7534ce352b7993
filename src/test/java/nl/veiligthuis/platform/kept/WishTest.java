package nl.veiligthuis.platform.kept;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One page has one address, however many ways there are to write it. */
class WishTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nl",
                "/nl/",
                "/nl/mannen",
                "/ar/in/s-hertogenbosch/verhalen/noa",
                "/nl/cijfers/meldingen.csv",
                "/sitemap.xml",
                "/.well-known/security.txt"
            })
    void an_address_in_plain_words_is_kept(String path) {
        assertTrue(Wish.isPlain(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "//",
                "/nl//mannen",
                "/nl/mannen//",
                "/nl/./mannen",
                "/nl/../nl/mannen",
                "/nl/mannen?",
                "/nl/mannen?a=b",
                "/nl/mannen;a=b",
                "/nl/%6dannen",
                "/nl/mannen ",
                "/nl/mannen#a",
                "http://elders.example/nl/mannen",
                "/nl/mannén"
            })
    void any_other_way_to_write_one_is_not(String path) {
        assertFalse(Wish.isPlain(path));
    }
}
