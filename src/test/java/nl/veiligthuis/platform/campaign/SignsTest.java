package nl.veiligthuis.platform.campaign;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nl.veiligthuis.platform.content.Drawings;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SignsTest {

    private static final int MOST = 30_000;

    @Inject
    PageLibrary library;

    @Inject
    Drawings drawings;

    static List<Language> languages() {
        return Language.OFFERED;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_sign_shows_its_own_drawing_and_only_that_hidden_from_assistive_technology(Language reader) {
        for (Page sign : library.in(reader, SignResource.FOLDER)) {
            String html = html(reader, sign.slug());
            assertTrue(html.contains(drawings.of(sign.slug()).orElseThrow()), sign.slug());
            assertEquals(1, hidden(html), sign.slug());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_list_of_signs_shows_every_drawing_and_stays_light(Language reader) throws IOException {
        String html = html(reader, SignResource.FOLDER);
        for (Page sign : library.in(reader, SignResource.FOLDER)) {
            assertTrue(html.contains(drawings.of(sign.slug()).orElseThrow()), sign.slug());
        }
        int size = compressed(html);
        assertTrue(size < MOST, () -> size + " bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "is-dit-liefde",
                "omstanders",
                "jongeren",
                "mannen",
                "na-de-breuk",
                "bescherming",
                "wat-doet-veilig-thuis",
                "professionals",
                "verhalen"
            })
    void a_front_page_shows_its_drawing(String slug) {
        String drawing = drawings.of(slug.isEmpty() ? "home" : slug).orElseThrow();
        assertTrue(html(Language.DUTCH, slug).contains(drawing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"privacy", "rode-vlaggen", "omstanders/buren", "verhalen/ton"})
    void a_page_without_a_drawing_of_its_own_shows_none(String slug) {
        assertEquals(0, hidden(html(Language.DUTCH, slug)));
    }

    private static String html(Language reader, String slug) {
        return given().get("/" + reader.tag() + "/" + slug)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static int hidden(String html) {
        return html.split(
                                "class=\"drawing\" viewBox=\"0 0 320 200\" width=\"320\" height=\"200\" aria-hidden=\"true\"",
                                -1)
                        .length
                - 1;
    }

    private static int compressed(String html) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(html.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
