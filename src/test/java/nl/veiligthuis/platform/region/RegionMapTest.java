package nl.veiligthuis.platform.region;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map of the regions beside their list. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RegionMapTest {

    private static final Pattern ON_THE_MAP = Pattern.compile(
            "<a href=\"#(region-VT\\d\\d)\" aria-label=\"(Veilig Thuis [^\"]+)\"><path d=\"M[^\"]+z\"/><text[^>]*>\\2</text></a>");
    private static final Pattern IN_THE_LIST = Pattern.compile("<li id=\"(region-VT\\d\\d)\"");
    private static final Pattern REGION = Pattern.compile(" name=\"region\" value=\"(VT\\d\\d)\"");
    private static final Pattern MUNICIPALITY = Pattern.compile(" name=\"municipality\" value=\"([a-z0-9-]+)\"");
    private static final Pattern EDITION = Pattern.compile("<li><a href=\"/[a-z]{2}/in/([a-z0-9-]+)/\">");

    /** Bytes on the way to a phone, of a page that is asked for on a poor line. */
    private static final int MOST_BYTES = 14_000;

    @TestHTTPResource("/")
    URI address;

    @Inject
    Municipalities municipalities;

    @Inject
    Regions regions;

    @Inject
    RegionMap map;

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void each_of_the_25_regions_has_a_name_on_the_map_and_a_place_in_the_list(String language) {
        String html = given().get("/" + language + "/hulp-zoeken").asString();
        Set<String> expected = regions.all().stream()
                .map(region -> "region-" + region.code())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(25, expected.size());
        assertEquals(expected, new TreeSet<>(found(ON_THE_MAP, html).toList()));
        assertEquals(expected, new TreeSet<>(found(IN_THE_LIST, html).toList()));
        regions.all().forEach(region -> assertTrue(html.contains(">" + region.name() + "</bdi></h3>"), region.name()));
        assertTrue(html.contains("CBS/Kadaster"));
        assertTrue(html.contains(Language.of(language)
                .orElseThrow()
                .words(RegionMessages.class)
                .map_title()
                .replace("'", "&#39;")));
    }

    @Test
    void each_region_shows_its_municipalities_and_each_of_them_is_in_one() {
        List<String> shown = found(REGION, given().get("/nl/hulp-zoeken").asString())
                .flatMap(region -> found(MUNICIPALITY, chosen("region", region)))
                .toList();
        assertEquals(
                municipalities.all().stream().map(Municipality::slug).sorted().toList(),
                shown.stream().sorted().toList());
        String answer = chosen("municipality", shown.getFirst());
        given().get("/nl/in/" + found(EDITION, answer).findFirst().orElseThrow() + "/")
                .then()
                .statusCode(200);
    }

    private String chosen(String what, String which) {
        return new Service(address)
                .form()
                .formParam(what, which)
                .post("/nl/hulp-zoeken")
                .asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void the_page_is_light(String language) throws IOException {
        byte[] page = given().get("/" + language + "/hulp-zoeken").asByteArray();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(page);
        }
        assertTrue(packed.size() < MOST_BYTES, packed.size() + " bytes");
    }

    @Test
    void the_region_of_an_answer_is_marked_and_no_other() {
        String html = new Service(address)
                .form()
                .formParam("municipality", "ede")
                .post("/nl/hulp-zoeken")
                .asString();
        String marked = "<path d=\"" + outline("VT05") + "\" class=\"here\"/>";
        assertTrue(html.contains(marked));
        assertEquals(1, html.split("class=\"here\"", -1).length - 1);
        String drawn = html.substring(html.indexOf("<title id=\"map-title\""));
        assertEquals(25, drawn.substring(0, drawn.indexOf("</svg>")).split("<path d=", -1).length - 1);
        assertTrue(html.contains("<title id=\"map-title\">Veilig Thuis Gelderland-Midden op de kaart"));
    }

    private String outline(String code) {
        return map.areas().stream()
                .filter(area -> area.region().code().equals(code))
                .findFirst()
                .orElseThrow()
                .outline();
    }

    private static Stream<String> found(Pattern pattern, String html) {
        return pattern.matcher(html).results().map(match -> match.group(1));
    }
}
