package nl.veiligthuis.platform.discovery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.region.Municipalities;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** That every page it names answers, and that none is left out, is tried by {@link CrawlTest}. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SitemapTest {

    private static final String SITE = "https://veiligthuis.example";

    @Inject
    PageLibrary library;

    @Inject
    Municipalities municipalities;

    private final Map<String, Element> pages = new HashMap<>();

    @BeforeEach
    void read() {
        String xml = given().get("/sitemap.xml")
                .then()
                .statusCode(200)
                .contentType(containsString("xml"))
                .header("Cache-Control", containsString("max-age=3600"))
                .extract()
                .asString();
        Element root = Document.root(xml);
        assertEquals("http://www.sitemaps.org/schemas/sitemap/0.9", root.getNamespaceURI());
        assertEquals("urlset", root.getLocalName());
        List<Element> all = Document.all(root, "url");
        all.forEach(page -> pages.put(Document.text(page, "loc"), page));
        assertEquals(all.size(), pages.size());
        assertTrue(all.size() < 50_000);
    }

    @Test
    void it_names_every_page_in_each_language_it_is_written_in_with_the_day_of_its_review() {
        for (Language language : Language.OFFERED) {
            for (Page page : library.all(language)) {
                Element named = pages.get(SITE + "/" + language.tag() + "/" + page.path());
                assertEquals(page.translated(), named != null, page.slug());
                if (page.translated()) {
                    assertEquals(page.reviewed().toString(), Document.text(named, "lastmod"));
                }
            }
        }
    }

    @Test
    void it_names_the_first_page_of_every_edition_and_the_way_to_help_nearby_in_every_language() {
        for (Language language : Language.OFFERED) {
            String home = SITE + "/" + language.tag() + "/";
            assertTrue(pages.containsKey(home + "hulp-zoeken"));
            municipalities.all().forEach(place -> assertTrue(pages.containsKey(home + "in/" + place.slug() + "/")));
            given().get("/" + language.tag() + "/in/"
                            + municipalities.all().getLast().slug() + "/")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void it_names_nothing_that_holds_what_somebody_lives_through() {
        pages.keySet()
                .forEach(address -> assertFalse(address.matches(".*/(chat|check|console|exit)(/.*)?"), () -> address));
    }

    @Test
    void robots_are_shown_it_and_kept_out_of_the_console_alone() {
        given().get("/robots.txt")
                .then()
                .statusCode(200)
                .contentType(containsString("text/plain"))
                .body(equalTo(
                        "User-agent: *\nDisallow: /console\nDisallow: /banner/\nDisallow: /*/campagne/\n\nSitemap: "
                                + SITE + "/sitemap.xml\n"));
    }
}
