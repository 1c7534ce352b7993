package nl.veiligthuis.platform.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.Edition;
import nl.veiligthuis.platform.web.Frame;
import nl.veiligthuis.platform.web.Frames;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class KitPageTest {

    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"([^\"]*/campagne/[^\"]*)\"");
    private static final Pattern TEXT = Pattern.compile("<textarea[^>]*>([^<]*)</textarea>");

    @Inject
    PageLibrary library;

    @Inject
    Frames frames;

    @ParameterizedTest
    @CsvSource({"nl, Campagnemateriaal", "en, Campaign kit", "ar, مواد الحملة"})
    void it_offers_every_sign_as_poster_and_picture_within_its_edition(String language, String title) {
        String home = "/" + language + "/in/ede/";
        String html = given().get(home + "campagne").asString();
        assertTrue(html.contains("<h1 lang=\"" + language + "\""));
        assertTrue(html.contains(title));
        List<String> files =
                FILE.matcher(html).results().map(found -> found.group(1)).toList();
        int signs =
                library.in(Language.of(language).orElseThrow(), Signs.FOLDER).size();
        // A preview and four files of each sign, a preview and a file of the cards.
        assertEquals(signs * 5 + 2, files.size());
        files.forEach(file -> assertTrue(file.startsWith(home + "campagne/"), file));
        files.forEach(file -> assertTrue(Wanted.of(file.replaceFirst(".*/", "")).isPresent(), file));
    }

    @ParameterizedTest
    @CsvSource({"nl, ''", "en, in/ede/", "ar, in/den-haag/"})
    void its_texts_name_the_edition_and_the_numbers_and_leave_nothing_to_fill_in(String language, String edition) {
        String html = given().get("/" + language + "/" + edition + "campagne").asString();
        List<String> texts =
                TEXT.matcher(html).results().map(found -> found.group(1)).toList();
        assertEquals(5, texts.size());
        texts.subList(0, 4).forEach(text -> {
            assertTrue(text.contains("0800-2000"), text);
            assertTrue(
                    text.contains("https://veiligthuis.example/" + language + "/"
                            + (edition.isEmpty() ? "is-dit-liefde" : edition)),
                    text);
            assertFalse(text.contains("{"), text);
        });
    }

    @Test
    void the_line_for_the_banner_shows_it_locked_in_and_lets_what_it_opens_out() {
        String html = given().get("/nl/in/ede/campagne").asString();
        Matcher line = Pattern.compile("&lt;iframe.*?&lt;/iframe&gt;").matcher(html);
        assertTrue(line.find());
        String banner = line.group().replace("&quot;", "\"");
        assertTrue(banner.contains("src=\"https://veiligthuis.example/banner/nl/in/ede\""), banner);
        assertTrue(banner.contains("referrerpolicy=\"no-referrer\""), banner);
        assertTrue(banner.contains("allow-popups-to-escape-sandbox"), banner);
        assertFalse(banner.contains("allow-scripts") || banner.contains("allow-same-origin"), banner);
    }

    @Test
    void it_is_reached_from_every_page() {
        given().get("/nl/in/ede/rode-vlaggen").then().body(containsString("<a href=\"/nl/in/ede/campagne\">"));
    }

    @Test
    void a_site_that_does_not_know_its_address_says_so_and_offers_no_file() {
        Frame frame = frames.of(Language.DUTCH, "campagne", "", "");
        assertTrue(new Doors(Optional.empty()).of(frame).isEmpty());
        String html = new KitPage(frame, library.get(Language.DUTCH, "campagne"), List.of(), List.of(), "")
                .setLocale(Language.DUTCH.locale())
                .render();
        assertTrue(html.contains("platform.web.address"));
        assertFalse(FILE.matcher(html).find());
        assertFalse(html.contains("<textarea"));
    }

    @Test
    void an_address_with_a_stroke_at_its_end_is_taken_without_it() {
        Frame frame = frames.of(Language.ARABIC, "", "", "");
        Frame local =
                new Frame(Language.ARABIC, "", "", "", frame.kind(), frame.door(), new Edition("ede", "Ede"), null);
        Doors doors = new Doors(Optional.of(URI.create("https://hulp.example/")));
        assertEquals(
                "https://hulp.example/ar/is-dit-liefde",
                doors.of(frame).orElseThrow().address());
        assertEquals(
                "https://hulp.example/ar/in/ede/", doors.of(local).orElseThrow().address());
        assertEquals("hulp.example/ar/in/ede", doors.of(local).orElseThrow().shown());
    }

    @Test
    void a_press_with_a_crowd_before_it_asks_to_come_back_in_some_seconds() {
        Press full = new Press(sheet -> new byte[0], 1, 1, 1) {
            @Override
            Uni<byte[]> print(Sheet sheet) {
                return Uni.createFrom().failure(new RejectedExecutionException());
            }
        };
        Response answer = new Answers(full)
                .file(
                        new Sheet(Piece.SQUARE, false, "<html></html>"),
                        new AsksAnew(),
                        frames.of(Language.ENGLISH, "campagne", "", ""),
                        "square.png")
                .await()
                .indefinitely();
        full.close();
        assertEquals(503, answer.getStatus());
        assertEquals("5", answer.getHeaderString("Retry-After"));
        assertEquals("no-store", answer.getHeaderString("Cache-Control"));
        String html = ((TemplateInstance) answer.getEntity()).render();
        assertTrue(html.contains("Try again in a few seconds"));
    }

    @Test
    void the_page_of_the_whole_country_is_no_page_of_an_edition() {
        given().get("/nl/campagne").then().statusCode(200).body(not(containsString("/in/ede")));
    }

    /** Has nothing of what is asked for. */
    private static final class AsksAnew implements Request {

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public Variant selectVariant(List<Variant> variants) {
            return null;
        }

        @Override
        public Response.ResponseBuilder evaluatePreconditions(EntityTag tag) {
            return null;
        }

        @Override
        public Response.ResponseBuilder evaluatePreconditions(Date modified) {
            return null;
        }

        @Override
        public Response.ResponseBuilder evaluatePreconditions(Date modified, EntityTag tag) {
            return null;
        }

        @Override
        public Response.ResponseBuilder evaluatePreconditions() {
            return null;
        }
    }
}
