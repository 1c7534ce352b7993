package nl.veiligthuis.platform.design;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;

/** The page that shows every component; its route is there in development alone. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SpecimensTest {

    private static final Path COMPONENTS = Path.of("src/main/resources/templates/tags");
    private static final Pattern SHOWN = Pattern.compile("data-component=\"([a-z]+)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final long PANELS = 4;

    @Test
    void every_component_is_shown_in_both_schemes_and_both_directions() throws IOException {
        try (Stream<Path> files = Files.list(COMPONENTS)) {
            Map<String, Long> all = files.collect(Collectors.toMap(
                    file -> file.getFileName().toString().replace(".html", ""),
                    file -> PANELS,
                    Long::sum,
                    TreeMap::new));
            assertEquals(all, shown(SHOWN));
        }
    }

    @Test
    void no_two_things_on_it_have_the_same_id() {
        shown(ID).forEach((id, times) -> assertEquals(1, times, id));
    }

    @Test
    void its_style_sheet_has_every_token_in_both_schemes() {
        String sheet = Specimens.sheet();
        Tokens.read()
                .light()
                .keySet()
                .forEach(token -> assertEquals(
                        2,
                        Pattern.compile(token + ": ").matcher(sheet).results().count(),
                        token));
        assertTrue(sheet.contains("[data-scheme='dark']"));
    }

    @Test
    void there_is_no_such_page_where_the_service_is_delivered() {
        given().get("/dev/components").then().statusCode(404);
        given().get("/dev/components/sheet.css").then().statusCode(404);
    }

    private static Map<String, Long> shown(Pattern what) {
        return what.matcher(Specimens.page().render())
                .results()
                .collect(Collectors.groupingBy(found -> found.group(1), TreeMap::new, Collectors.counting()));
    }
}
