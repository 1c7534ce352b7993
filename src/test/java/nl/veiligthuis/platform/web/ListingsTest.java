package nl.veiligthuis.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingsTest {

    private static final Edition EDE = new Edition("ede", "Ede");
    private static final List<Language> TWO = List.of(Language.DUTCH, Language.ENGLISH);

    private final Listings listings = at("https://veiligthuis.example/");

    @Test
    void a_page_names_itself_and_its_translations_and_the_dutch_one_for_all_others() {
        Listing listing = of(Edition.NATIONAL, Language.ENGLISH, "rode-vlaggen/stalking", true);
        assertEquals("https://veiligthuis.example/en/rode-vlaggen/stalking", listing.canonical());
        assertEquals(
                List.of(
                        new Listing.Alternate("nl", "https://veiligthuis.example/nl/rode-vlaggen/stalking"),
                        new Listing.Alternate("en", "https://veiligthuis.example/en/rode-vlaggen/stalking"),
                        new Listing.Alternate("x-default", "https://veiligthuis.example/nl/rode-vlaggen/stalking")),
                listing.alternates());
        assertEquals("https://veiligthuis.example/share/en/rode-vlaggen/stalking.png", listing.picture());
        assertEquals("https://veiligthuis.example/en/nieuw.atom", listing.feed());
        assertEquals("en_GB", listing.locale());
        assertEquals("article", listing.type());
    }

    @Test
    void the_first_page_is_a_site_with_the_picture_called_home() {
        Listing listing = of(Edition.NATIONAL, Language.DUTCH, "", true);
        assertEquals("https://veiligthuis.example/nl/", listing.canonical());
        assertEquals("https://veiligthuis.example/share/nl/home.png", listing.picture());
        assertEquals("website", listing.type());
    }

    @Test
    void a_page_without_a_translation_is_known_by_the_one_its_reader_gets() {
        Listing listing = of(Edition.NATIONAL, Language.ARABIC, "mannen", true);
        assertEquals("https://veiligthuis.example/en/mannen", listing.canonical());
        assertEquals("https://veiligthuis.example/share/en/mannen.png", listing.picture());
        assertEquals("en_GB", listing.locale());
        assertEquals(List.of(), listing.alternates());
    }

    @Test
    void in_an_edition_the_first_page_is_its_own_and_every_other_belongs_to_the_country() {
        Listing first = of(EDE, Language.DUTCH, "", false);
        assertEquals("https://veiligthuis.example/nl/in/ede/", first.canonical());
        assertEquals(
                "https://veiligthuis.example/en/in/ede/",
                first.alternates().get(1).address());
        assertEquals("", first.picture());
        Listing borrowed = of(EDE, Language.DUTCH, "rode-vlaggen", true);
        assertEquals("https://veiligthuis.example/nl/rode-vlaggen", borrowed.canonical());
        assertEquals(List.of(), borrowed.alternates());
    }

    @Test
    void every_language_has_a_territory_for_those_who_ask_for_one() {
        for (Language language : Language.OFFERED) {
            String locale = listings.of(Edition.NATIONAL, language, "", Language.OFFERED, false)
                    .orElseThrow()
                    .locale();
            assertTrue(locale.matches(language.spoken().tag() + "_[A-Z]{2}"), locale);
        }
    }

    @Test
    void without_an_address_there_is_nothing_to_name() {
        Listings none = new Listings(config(Optional.empty()));
        assertEquals(Optional.empty(), none.of(Edition.NATIONAL, Language.DUTCH, "", Language.OFFERED, true));
        assertEquals(Optional.empty(), none.address("/sitemap.xml"));
        assertEquals(Optional.empty(), none.feed(Language.DUTCH));
    }

    @ParameterizedTest
    @CsvSource({
        "https://veiligthuis.example, https://veiligthuis.example",
        "https://veiligthuis.example:8443/, https://veiligthuis.example:8443",
        "http://localhost:8080, http://localhost:8080"
    })
    void an_address_is_taken_without_its_last_stroke(String written, String site) {
        assertEquals(Optional.of(site + "/nl/"), at(written).address("/nl/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://veiligthuis.example",
                "veiligthuis.example",
                "https://veiligthuis.example/nl/",
                "https://veiligthuis.example?a=b",
                "https://veiligthuis.example/#top",
                "https://me@veiligthuis.example",
                "ftp://veiligthuis.example",
                "https:///"
            })
    void what_is_no_address_of_a_site_stops_the_start(String written) {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> at(written))
                .getMessage()
                .startsWith("platform.web.address "));
    }

    private Listing of(Edition edition, Language reader, String path, boolean pictured) {
        return listings.of(edition, reader, path, TWO, pictured).orElseThrow();
    }

    private static Listings at(String address) {
        return new Listings(config(Optional.of(URI.create(address))));
    }

    private static WebConfig config(Optional<URI> address) {
        return new Settings(address, Optional.empty(), Optional.empty());
    }
}
