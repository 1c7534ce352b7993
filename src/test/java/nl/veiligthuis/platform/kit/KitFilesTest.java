package nl.veiligthuis.platform.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.veiligthuis.platform.content.Message;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.Language;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Posters, cards and pictures, as somebody gets them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class KitFilesTest {

    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Map<Language, Pattern> LETTERS = Map.of(
            Language.ARABIC, Pattern.compile("\\p{IsArabic}"),
            Language.PERSIAN, Pattern.compile("\\p{IsArabic}"),
            Language.UKRAINIAN, Pattern.compile("\\p{IsCyrillic}"),
            Language.TIGRINYA, Pattern.compile("\\p{IsEthiopic}"));

    @Inject
    Signs signs;

    @Test
    void a_poster_shows_the_scene_the_question_the_numbers_the_municipality_its_partners_and_where_to_go()
            throws IOException {
        try (PDDocument poster = pdf("/nl/in/amsterdam/campagne/poster-a4-jaloers.pdf")) {
            String words = Printed.words(poster);
            for (String part : List.of(
                    "Veilig Thuis 24/7 · Amsterdam",
                    "Wie keek je aan in die winkel",
                    "Zo veel houd ik van je",
                    "Is dit liefde?",
                    "0800-2000 Bel of chat. Gratis, dag en nacht.",
                    "112 als er nu gevaar is",
                    "Nachtopvang De Brug Amsterdam 0800-2000 (Voorbeeld)",
                    "Buurtteam Amsterdam (Voorbeeld)",
                    "Veilig Thuis Amsterdam-Amstelland · veiligthuis.example/nl/in/amsterdam · Concept")) {
                assertTrue(words.contains(part), part + " in " + words);
            }
            assertEquals(Locality.MOST_PARTNERS, words.split("\\(Voorbeeld\\)", -1).length - 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"poster-a4, 210x297, 3", "poster-a3, 297x420, 4", "pocket-card, 210x297, 0"})
    void each_has_the_size_of_its_paper_and_the_bleed_around_it(String piece, String size, int bleed)
            throws IOException {
        try (PDDocument document = pdf("/en/campagne/" + piece + ".pdf")) {
            assertEquals(piece.startsWith("poster") ? 1 : 2, document.getNumberOfPages());
            for (PDPage page : document.getPages()) {
                assertEquals(size, Printed.size(page));
                assertEquals(bleed, Printed.millimetres(page.getCropBox().getLowerLeftX()));
                assertEquals(page.getCropBox().toString(), page.getTrimBox().toString());
                assertEquals(page.getMediaBox().toString(), page.getBleedBox().toString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"nl, Is dit liefde?", "en, Is this love?", "ar, هل هذا حب؟"})
    void each_language_has_all_its_fonts_inside_and_a_structure_and_title_for_screen_readers(
            String language, String title) throws IOException {
        Set<String> latin = Set.of("NotoSans-Bold", "NotoSans-Regular");
        Set<String> arabic =
                Set.of("NotoSans-Bold", "NotoSans-Regular", "NotoSansArabic-Bold", "NotoSansArabic-Regular");
        try (PDDocument poster = pdf("/" + language + "/in/ede/campagne/poster-a4.pdf")) {
            assertEquals(language.equals("ar") ? arabic : latin, Printed.fonts(poster));
            assertEquals(language, poster.getDocumentCatalog().getLanguage());
            assertTrue(poster.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals(title, poster.getDocumentInformation().getTitle());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/nl/campagne/poster-a4.pdf, https://veiligthuis.example/nl/is-dit-liefde",
        "/ar/in/ede/campagne/poster-a4.pdf, https://veiligthuis.example/ar/in/ede/",
    })
    void the_code_of_a_poster_leads_to_its_edition(String file, String address)
            throws IOException, NotFoundException, ChecksumException, FormatException {
        try (PDDocument poster = pdf(file)) {
            assertEquals(address, Printed.code(poster, 0, 1, 1));
        }
    }

    @Test
    void a_card_tells_on_its_back_alone_where_it_leads_and_of_whom_it_is()
            throws IOException, NotFoundException, ChecksumException, FormatException {
        try (PDDocument cards = pdf("/nl/in/ede/campagne/pocket-card.pdf")) {
            assertEquals("https://veiligthuis.example/nl/in/ede/", Printed.code(cards, 1, 0.5, 0.3));
            cards.removePage(1);
            String fronts = Printed.words(cards);
            assertEquals(8, fronts.split("0800-2000", -1).length - 1);
            assertFalse(fronts.contains("Veilig Thuis") || fronts.contains("liefde"), fronts);
        }
    }

    static Stream<Language> languages() {
        return Language.OFFERED.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_longest_scenes_end_above_the_question(Language language) throws IOException {
        List<Motif> longest = signs.in(language).stream()
                .sorted(Comparator.comparing(page -> -page.scene().stream()
                        .map(Message::text)
                        .mapToInt(String::length)
                        .sum()))
                .limit(3)
                .map(Motif::of)
                .toList();
        for (Motif motif : longest) {
            BufferedImage poster = png("/" + language.tag() + "/" + motif.file("poster-a4", "png"));
            assertTrue(clearRows(poster, 0.415, 0.46) > 0, motif.name());
            assertTrue(clearRows(poster, 0.08, 0.105) > 0, motif.name());
            // Where the partners of a municipality may stand.
            assertEquals((long) (poster.getHeight() * 0.09), clearRows(poster, 0.645, 0.735), motif.name());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_poster_says_its_question_in_its_own_letters(Language language) throws IOException {
        try (PDDocument poster = pdf("/" + language.tag() + "/campagne/poster-a4.pdf")) {
            String words = Printed.words(poster);
            Pattern own = LETTERS.getOrDefault(language, LATIN);
            assertTrue(own.matcher(words).results().count() > 100, words);
            String rest = words.replaceAll("Veilig Thuis 24/7|veiligthuis\\.example\\S*", "");
            assertTrue(own.equals(LATIN) || !LATIN.matcher(rest).find(), rest);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/nl/in/ede/campagne/square-jaloers.png, 1080, 1080",
        "/ar/campagne/story.png, 1080, 1920",
        "/share/nl/home.png, 1200, 630",
        "/share/ar/is-dit-liefde/jouw-geld.png, 1200, 630",
        "/nl/campagne/pocket-card.png, 600, 848",
    })
    void a_picture_has_the_size_that_it_is_asked_for(String file, int width, int height) throws IOException {
        BufferedImage picture = png(file);
        assertEquals(width, picture.getWidth());
        assertEquals(height, picture.getHeight());
    }

    @Test
    void a_file_is_kept_by_nobody_but_its_reader_and_not_sent_again_while_it_is_the_same() {
        Response first = given().get("/nl/in/ede/campagne/poster-a4.pdf");
        first.then()
                .contentType("application/pdf")
                .header("Cache-Control", "private, no-cache")
                .header("X-Robots-Tag", "noindex")
                .header("Content-Disposition", "inline; filename=\"is-dit-liefde-ede-poster-a4-nl.pdf\"");
        String tag = first.header("ETag");
        assertTrue(tag.startsWith("W/\""), tag);
        given().header("If-None-Match", tag)
                .get("/nl/in/ede/campagne/poster-a4.pdf")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "private, no-cache");
        given().header("If-None-Match", tag)
                .get("/nl/in/aalten/campagne/poster-a4.pdf")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nl/campagne/poster-a5.pdf",
                "/nl/campagne/square.pdf",
                "/nl/campagne/share.png",
                "/nl/campagne/poster-a4-bestaat-niet.pdf",
                "/nl/campagne/poster-a4-.pdf",
                "/nl/campagne/pocket-card-jaloers.pdf",
                "/nl/campagne/poster-a4.svg",
                "/xx/campagne/poster-a4.pdf",
                "/nl/in/atlantis/campagne/poster-a4.pdf",
                "/share/nl/bestaat-niet.png",
                "/share/nl/is-dit-liefde/jaloers/verder.png",
                "/share/xx/home.png",
                "/share/nl/home"
            })
    void what_is_not_made_is_a_page_that_says_so(String file) {
        given().get(file)
                .then()
                .statusCode(404)
                .contentType(containsString("text/html"))
                .body(containsString("tel:0800-2000"));
    }

    private static PDDocument pdf(String path) throws IOException {
        return Printed.document(bytes(path));
    }

    private static BufferedImage png(String path) throws IOException {
        return Printed.picture(bytes(path));
    }

    private static byte[] bytes(String path) {
        return given().get(path).then().statusCode(equalTo(200)).extract().asByteArray();
    }

    /** Rows of one colour between two heights, given as parts of the whole. */
    private static long clearRows(BufferedImage image, double from, double to) {
        return Stream.iterate((int) (image.getHeight() * from), row -> row + 1)
                .limit((long) (image.getHeight() * (to - from)))
                .filter(row -> {
                    int[] pixels = image.getRGB(0, row, image.getWidth(), 1, null, 0, image.getWidth());
                    return Arrays.stream(pixels).distinct().count() == 1;
                })
                .count();
    }
}
