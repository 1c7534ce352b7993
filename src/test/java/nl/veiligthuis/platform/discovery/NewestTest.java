package nl.veiligthuis.platform.discovery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;
import nl.veiligthuis.platform.web.Listings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class NewestTest {

    private static final String SITE = "https://veiligthuis.example";

    @Inject
    Listings listings;

    static List<Language> languages() {
        return Language.OFFERED;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_feed_of_a_language_holds_its_newest_pages_the_newest_first(Language language) {
        Element feed = Document.root(given().get("/" + language.tag() + "/nieuw.atom")
                .then()
                .statusCode(200)
                .contentType(containsString("application/atom+xml"))
                .extract()
                .asString());
        assertEquals("http://www.w3.org/2005/Atom", feed.getNamespaceURI());
        assertEquals(language.tag(), feed.getAttribute("xml:lang"));
        List<Element> entries = Document.all(feed, "entry");
        assertTrue(!entries.isEmpty() && entries.size() <= NewestPages.MOST);
        List<String> ids =
                entries.stream().map(entry -> Document.text(entry, "id")).toList();
        assertEquals(ids.size(), new HashSet<>(ids).size());
        ids.forEach(id -> assertTrue(id.startsWith(SITE + "/" + language.tag() + "/"), id));
        List<OffsetDateTime> updated = entries.stream()
                .map(entry -> OffsetDateTime.parse(Document.text(entry, "updated")))
                .toList();
        assertEquals(updated.stream().sorted(Comparator.reverseOrder()).toList(), updated);
        assertEquals(updated.getFirst(), OffsetDateTime.parse(Document.text(feed, "updated")));
        given().get(ids.getLast().substring(SITE.length())).then().statusCode(200);
    }

    @Test
    void markup_in_a_title_stays_a_text() {
        PageLibrary library = new PageLibrary(new Files(Map.of(
                "nl/oud.md", page("Oud", "2026-10-01"),
                "nl/nieuw.md", page("Ruzie & liefde <b>nu</b> ]]>", "2026-11-01"))));
        Element feed = Document.root(
                new NewestPages(library, listings).feed(Language.DUTCH).orElseThrow());
        assertEquals(
                List.of("Ruzie & liefde <b>nu</b> ]]>", "Oud"),
                Document.all(feed, "entry").stream()
                        .map(entry -> Document.text(entry, "title"))
                        .toList());
        assertEquals("2026-11-01T00:00:00+01:00", Document.text(feed, "updated"));
        assertEquals(
                List.of("2026-11-01T00:00:00+01:00", "2026-10-01T00:00:00+02:00"),
                Document.all(feed, "entry").stream()
                        .map(entry -> Document.text(entry, "updated"))
                        .toList());
        assertEquals(Optional.empty(), new NewestPages(library, listings).feed(Language.ARABIC));
    }

    @Test
    void there_is_none_in_a_language_that_is_not_offered() {
        given().get("/xx/nieuw.atom").then().statusCode(404);
    }

    private static String page(String title, String reviewed) {
        return """
                ---
                title: "%s"
                summary: "Kort & goed."
                audience: [everyone]
                sources: ["Een bron"]
                reviewed: %s
                status: draft
                ---
                Tekst.
                """.formatted(title, reviewed);
    }

    private static final class Files extends ContentFiles {

        private final Map<String, String> files;

        private Files(Map<String, String> files) {
            this.files = files;
        }

        @Override
        public Map<String, String> texts(String folder, String ending) {
            Map<String, String> texts = new TreeMap<>();
            files.forEach((path, text) -> {
                if (path.startsWith(folder + "/")) {
                    texts.put(path.substring(folder.length() + 1), text);
                }
            });
            return texts;
        }
    }
}
