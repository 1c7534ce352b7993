package nl.veiligthuis.platform.story;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class StoriesTest {

    @Inject
    PageLibrary library;

    static List<Language> languages() {
        return Language.OFFERED;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_story_has_a_warning_and_a_known_theme_and_its_translations_the_same_ones(Language reader) {
        Set<String> themes = new TreeSet<>();
        for (Page story : library.in(reader, "verhalen")) {
            assertFalse(story.warning().isBlank(), story.slug());
            assertFalse(story.themes().isEmpty(), story.slug());
            story.themes().forEach(theme -> assertEquals(theme, Theme.of(theme).id()));
            assertEquals(library.get(Language.DUTCH, story.slug()).themes(), story.themes());
            themes.addAll(story.themes());
        }
        assertEquals(
                Arrays.stream(Theme.values()).map(Theme::id).collect(Collectors.toCollection(TreeSet::new)), themes);
    }

    @Test
    void a_story_tells_what_it_is_about_and_that_nobody_in_it_is_real_before_it_begins() {
        for (Page story : library.in(Language.DUTCH, "verhalen")) {
            String html = given().get("/nl/" + story.slug())
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            int begin = html.indexOf("id=\"story\"");
            String before = html.substring(0, begin);
            assertTrue(before.contains(story.warning().replace("'", "&#39;")), story.slug());
            assertTrue(before.contains("Niemand in dit verhaal bestaat echt."), story.slug());
            assertTrue(before.contains("href=\"/nl/verhalen\""), story.slug());
        }
    }

    @Test
    void the_list_shows_every_story_with_its_warning_and_themes() {
        String html =
                given().get("/nl/verhalen").then().statusCode(200).extract().asString();
        for (Page story : library.in(Language.DUTCH, "verhalen")) {
            assertTrue(html.contains("href=\"/nl/" + story.slug() + "\""), story.slug());
            assertTrue(html.contains("data-themes=\"" + String.join(" ", story.themes()) + "\""), story.slug());
        }
    }

    @Test
    void an_unknown_story_is_not_found() {
        given().get("/nl/verhalen/bestaat-niet").then().statusCode(404);
    }
}
