package nl.veiligthuis.platform.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever edits an edition is told the file, the line and the field of what is wrong. */
class EditionFileTest {

    private static final EditionFile FILE = new EditionFile("content/editions/utrecht.yaml", "Utrecht");

    /** The second partner begins on line 13; each field of it has a line of its own. */
    private static final String GOOD = """
            municipality: Utrecht
            intro:
              nl: Kom binnen.
              ar: أهلًا.
            partners:
              - name: Buurtteam
                what:
                  nl: Praten.
                audience: [everyone]
                languages: [nl]
                example: true
                checked: 2026-11-24
              - name: Nachtopvang
                what:
                  nl: Slapen.
                  en: Sleeping.
                audience: [myself, men]
                phone: 0800-2000
                hours:
                  monday: 09:00-12:30, 13:00-17:00
                  friday: 20:00-02:00
                address: Voorbeeldplein 1
                url: https://www.example.org/opvang
                languages: [nl, ar]
                example: false
                checked: 2026-11-23
            """;

    @Test
    void what_is_right_is_read_as_it_is_written() {
        LocalHelp help = FILE.read(GOOD);
        assertEquals(
                Map.of(Language.DUTCH, "Kom binnen.", Language.ARABIC, "أهلًا."),
                help.intro().written());
        assertEquals(2, help.partners().size());
        Partner partner = help.partners().get(1);
        assertEquals("Nachtopvang", partner.name());
        assertEquals(
                "Sleeping.", partner.what().in(Language.ARABIC).orElseThrow().text());
        assertEquals(List.of(Audience.MYSELF, Audience.MEN), partner.audience());
        assertEquals("0800-2000", partner.phone());
        assertEquals(
                Map.of(
                        DayOfWeek.MONDAY, List.of(new Span(540, 750), new Span(780, 1020)),
                        DayOfWeek.FRIDAY, List.of(new Span(1200, 1560))),
                partner.hours().orElseThrow().days());
        assertEquals("https://www.example.org/opvang", partner.url());
        assertEquals(List.of("nl", "ar"), partner.languages());
        assertEquals(LocalDate.of(2026, 11, 23), partner.checked());
        assertTrue(help.partners().getFirst().example());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        municipality: Utrecht | municipality: Ede | 1, municipality: must be Utrecht, as the name of the file says
        municipality: Utrecht | municipality: | 1, municipality: must be text
        municipality: Utrecht | gemeente: Utrecht | 1, gemeente: is not known; known are municipality, intro, partners
        nl: Kom binnen. | de: Hallo. | 3, intro.de: is not known; known are nl, nl-simple, en, ar, tr, pl, uk, ti, fa, fr, es, so
        nl: Kom binnen. | en: Come in. | 3, intro.nl: is missing
        name: Nachtopvang | name: [] | 13, partners[2].name: must be text
        name: Nachtopvang | phone: 0800-2000 | 18, partners[2].phone: stands there twice
        nl: Slapen. | en: Sleep. | 16, partners[2].what.en: stands there twice
        audience: [myself, men] | audience: [myself, women] | 17, partners[2].audience[2]: must be one of everyone, myself, bystander, professional, young, men, perpetrator
        audience: [myself, men] | audience: myself | 17, partners[2].audience: must be a list with at least one item
        audience: [myself, men] | audience: [] | 17, partners[2].audience: must be a list with at least one item
        phone: 0800-2000 | phone: bel ons | 18, partners[2].phone: must be a number such as 0800-2000
        friday: 20:00-02:00 | vrijdag: 20:00-02:00 | 21, partners[2].hours.vrijdag: is not known; known are monday, tuesday, wednesday, thursday, friday, saturday, sunday
        friday: 20:00-02:00 | friday: 20-2 | 21, partners[2].hours.friday: must be hours such as 09:00-17:00
        friday: 20:00-02:00 | friday: 09:00-24:30 | 21, partners[2].hours.friday: must be hours such as 09:00-17:00
        friday: 20:00-02:00 | friday: 09:00-09:00 | 21, partners[2].hours.friday: must be hours such as 09:00-17:00
        url: https:// | url: http:// | 23, partners[2].url: must begin with https://
        url: https:// | url: javascript:// | 23, partners[2].url: must begin with https://
        url: https:// | url: https://gebruiker@ | 23, partners[2].url: is no address of a site
        url: https://www.example.org/opvang | url: "https://www.example.org/<script>" | 23, partners[2].url: is no address of a site
        languages: [nl, ar] | languages: [nl, Arabisch] | 24, partners[2].languages[2]: must be the tag of a language, such as nl
        example: false | example: nee | 25, partners[2].example: must be true or false
        checked: 2026-11-23 | checked: gisteren | 26, partners[2].checked: must be a day such as 2026-11-24
        checked: 2026-11-23 | checked: 2026-02-30 | 26, partners[2].checked: must be a day such as 2026-11-24
        """)
    void a_fault_is_told_with_its_line_and_its_field(String right, String wrong, String told) {
        assertTrue(GOOD.contains(right));
        assertFault(GOOD.replace(right, wrong), ", line " + told);
    }

    @ParameterizedTest
    @CsvSource({"what", "audience", "languages", "example", "checked", "name"})
    void what_is_missing_is_told_with_the_line_where_its_partner_begins(String field) {
        String partner = """
                municipality: Utrecht
                partners:
                  - address: Voorbeeldplein 1
                    name: Buurtteam
                    what: { nl: Praten. }
                    audience: [everyone]
                    languages: [nl]
                    example: true
                    checked: 2026-11-24
                """;
        assertFault(
                partner.replaceFirst("    " + field + ": .*\n", ""), ", line 3, partners[1]." + field + ": is missing");
    }

    @Test
    void a_text_may_be_as_long_as_is_told_and_no_longer() {
        String intro = GOOD.replace("Kom binnen.", "é".repeat(400));
        assertEquals(
                400,
                FILE.read(intro).intro().in(Language.DUTCH).orElseThrow().text().length());
        assertFault(
                GOOD.replace("Kom binnen.", "é".repeat(401)),
                ", line 3, intro.nl: has 401 characters; there may be 400 at most");
    }

    @Test
    void there_may_be_fifty_partners_and_no_more() {
        String partner = GOOD.substring(GOOD.indexOf("  - name: Buurtteam"), GOOD.indexOf("  - name: Nachtopvang"));
        String head = "municipality: Utrecht\npartners:\n";
        assertEquals(50, FILE.read(head + partner.repeat(50)).partners().size());
        assertFault(head + partner.repeat(51), ", line 3, partners: has 51 items; there may be 50 at most");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        `` | : is empty
        tekst | , line 1: must be a list of keys
        - een | , line 1: must be a list of keys
        municipality: [Utrecht | , line 2: is not YAML: expected ',' or ']', but got <stream end>
        municipality: !!java.util.Date 2026 | , line 1: is not YAML: Global tag is not allowed: tag:yaml.org,2002:java.util.Date
        """)
    void what_is_not_a_list_of_keys_is_told_in_one_line(String text, String told) {
        assertFault(text + "\n", told);
    }

    @Test
    void a_list_that_refers_to_another_is_refused_before_it_can_grow() {
        String laughs = "municipality: &a [x]\nintro: &b [*a, *a]\npartners: [*b, *b]\n";
        String told = assertThrows(EditionFault.class, () -> FILE.read(laughs)).getMessage();
        assertTrue(told.contains("is not YAML"), told);
    }

    @Test
    void what_an_unknown_key_holds_cannot_write_a_line_of_the_log() {
        String told = assertThrows(EditionFault.class, () -> FILE.read("\"a\\nERROR all is lost\": 1\n"))
                .getMessage();
        assertEquals(1, told.lines().count());
    }

    @Test
    void a_file_that_is_too_large_is_not_looked_into() {
        assertFault("#".repeat(EditionFile.LARGEST + 1), ": is larger than 64 KiB");
    }

    private static void assertFault(String text, String told) {
        EditionFault fault = assertThrows(EditionFault.class, () -> FILE.read(text));
        assertEquals("content/editions/utrecht.yaml" + told, fault.getMessage());
    }
}
