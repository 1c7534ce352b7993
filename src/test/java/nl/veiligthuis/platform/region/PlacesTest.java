package nl.veiligthuis.platform.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    private static final ContentFiles FILES = new ContentFiles();
    private static final Municipalities MUNICIPALITIES = new Municipalities(FILES);
    private static final Regions REGIONS = new Regions(FILES);
    private static final Places PLACES = new Places(MUNICIPALITIES, FILES);

    @Test
    void there_are_342_municipalities_and_25_regions() {
        assertEquals(342, MUNICIPALITIES.all().size());
        assertEquals(25, REGIONS.all().size());
    }

    @Test
    void each_municipality_finds_itself_first_by_its_name() {
        assertEquals(List.of(), notFirst(UnaryOperator.identity()));
    }

    @Test
    void each_municipality_finds_itself_first_in_lower_case_without_accents_with_spaces_for_signs() {
        assertEquals(List.of(), notFirst(name -> bare(name).replaceAll("[^a-z]+", " ")));
    }

    @Test
    void each_municipality_finds_itself_first_with_its_signs_and_spaces_left_out() {
        assertEquals(List.of(), notFirst(name -> bare(name).replaceAll("[^a-z]+", "")));
    }

    @Test
    void each_municipality_of_six_letters_or_more_is_found_with_any_one_letter_dropped_unless_that_is_a_place_too() {
        List<String> lost = MUNICIPALITIES.all().stream()
                .filter(municipality ->
                        municipality.name().replaceAll("\\P{L}", "").length() >= 6)
                .flatMap(municipality -> withOneLetterDropped(municipality.name())
                        .filter(typed -> !isAPlace(typed))
                        .filter(typed -> PLACES.named(typed).stream()
                                .noneMatch(place -> place.municipality().equals(municipality)))
                        .map(typed -> municipality.name() + " by \"" + typed + "\""))
                .toList();
        assertEquals(List.of(), lost);
    }

    @Test
    void each_municipality_has_a_known_region_and_each_region_is_reached() {
        Set<String> reached = MUNICIPALITIES.all().stream()
                .map(Municipality::regionCode)
                .peek(code -> assertTrue(REGIONS.byCode(code).isPresent(), code))
                .collect(Collectors.toSet());
        assertEquals(REGIONS.all().stream().map(Region::code).collect(Collectors.toSet()), reached);
    }

    @Test
    void each_region_answers_at_the_national_number() {
        REGIONS.all().forEach(region -> assertEquals("0800-2000", region.phone(), region.name()));
    }

    @Test
    void each_of_the_4082_postcodes_gives_one_or_two_places() {
        List<String> postcodes = Table.rows(FILES.text("data/postcode4-to-municipality.csv")).stream()
                .map(row -> row.get("pc4"))
                .distinct()
                .toList();
        assertEquals(4_082, postcodes.size());
        Predicate<String> fits =
                postcode -> List.of(1, 2).contains(PLACES.at(postcode).size());
        assertEquals(List.of(), postcodes.stream().filter(fits.negate()).toList());
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'s-Gravenhage, den-haag",
                "’s-Gravenhage, den-haag",
                "den haag, den-haag",
                "DEN HAAG, den-haag",
                "The Hague, den-haag",
                "den bosch, s-hertogenbosch",
                "shertogenbosch, s-hertogenbosch",
                "'s Hertogenbosch, s-hertogenbosch",
                "Sudwest fryslan, sudwest-fryslan",
                "Súdwest-Fryslân, sudwest-fryslan",
                "Leijden, leiden",
                "Leyden, leiden",
                "  utrecht  , utrecht",
                "Amsterdm, amsterdam",
                "rotterdan, rotterdam",
            })
    void an_old_a_foreign_or_a_guessed_spelling_is_understood(String typed, String slug) {
        assertEquals(slug, PLACES.named(typed).getFirst().municipality().slug());
    }

    @Test
    void a_name_two_municipalities_share_offers_both() {
        assertEquals(
                Set.of("Bergen (NH)", "Bergen (L)"),
                PLACES.named("bergen").stream()
                        .map(place -> place.municipality().name())
                        .filter(name -> name.startsWith("Bergen ("))
                        .collect(Collectors.toSet()));
    }

    @Test
    void a_province_that_is_a_city_too_is_the_city_alone() {
        List<Place> places = PLACES.named("utrecht");
        assertEquals(1, places.size());
        assertTrue(places.getFirst().isCalled("utrecht"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "x", "é", "-", "'", "🙂", "🙂🙂🙂🙂", "٣", "\u0000", "\uD83D", "%", "؟؟؟", "()[]{}*+?\\"
            })
    void what_is_no_name_finds_nothing(String typed) {
        assertEquals(List.of(), PLACES.named(typed));
    }

    static Stream<String> junk() {
        return Stream.of(
                "<script>",
                "<script>alert(1)</script>",
                "x".repeat(10_000),
                "a".repeat(10_000),
                "🙂".repeat(10_000),
                "amsterdam ".repeat(1_000),
                " ".repeat(10_000),
                "e\u0301".repeat(5_000),
                "\uFDFA".repeat(1_000),
                "يا أمستردام",
                "'; drop table adviser; --",
                "${jndi:ldap://x}",
                "{site:name}");
    }

    @ParameterizedTest
    @MethodSource("junk")
    void junk_gives_a_short_list_at_most(String typed) {
        assertTrue(PLACES.named(typed).size() <= PlaceSearch.MOST);
    }

    @Test
    void each_municipality_is_offered_once() {
        List<Municipality> offered =
                PLACES.named("berg").stream().map(Place::municipality).toList();
        assertFalse(offered.isEmpty());
        assertEquals(offered.stream().distinct().toList(), offered);
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({"6711, 6711", "6711AB, 6711", "6711 ab, 6711", "' 6711  AB ', 6711"})
    void a_postcode_is_known_with_and_without_its_letters(String typed, String digits) {
        assertEquals(Optional.of(digits), Places.postcode(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "671", "67111", "6711 A", "6711 ABC", "AB 6711", "67 11", "Ede 6711", "٦٧١١", "-6711"})
    void other_words_and_numbers_are_no_postcode(String typed) {
        assertEquals(Optional.empty(), Places.postcode(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "0999", "", "abcd"})
    void a_postcode_nobody_lives_at_gives_no_place(String postcode) {
        assertEquals(List.of(), PLACES.at(postcode));
    }

    private static List<String> notFirst(UnaryOperator<String> typing) {
        return MUNICIPALITIES.all().stream()
                .filter(municipality -> !PLACES.named(typing.apply(municipality.name())).stream()
                        .findFirst()
                        .map(Place::municipality)
                        .equals(Optional.of(municipality)))
                .map(Municipality::name)
                .toList();
    }

    private static boolean isAPlace(String typed) {
        return PLACES.named(typed).stream().anyMatch(place -> place.isCalled(typed));
    }

    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<String> withOneLetterDropped(String name) {
        return IntStream.range(0, name.length())
                .filter(at -> Character.isLetter(name.charAt(at)))
                .mapToObj(at -> name.substring(0, at) + name.substring(at + 1));
    }
}
