package nl.veiligthuis.platform.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.Html;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;

/**
 * Walks every page from the first one on, and again in the edition of one municipality: all of them in three languages, and in
 * each of the others what is written in it and what is no page of its own, such as the chat. What is left are the same English
 * pages in frames that were walked already; with them it would take minutes.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CrawlTest {

    private static final String SITE = "https://veiligthuis.example";
    private static final String EDITION = "/in/ede/";
    private static final Set<Language> WHOLLY = Set.of(Language.DUTCH, Language.ENGLISH, Language.ARABIC);
    private static final int MOST_PAGES = 3_000;
    private static final Pattern LINK =
            Pattern.compile("<(?:a|link rel=\"(?:canonical|alternate)\")\\b[^>]*\\bhref=\"([^\"]*)\"");
    /** Files of the campaign kit, which take their time and are asked for in tests of their own. */
    private static final Pattern MADE = Pattern.compile("/banner/.*|.*/campagne/.*\\.(?:pdf|png)");

    private static final Pattern CANONICAL = Pattern.compile("<link rel=\"canonical\" href=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]*)\"");

    private record Answer(
            int status, Set<String> links, Set<String> ids, Optional<String> canonical, List<String> faults) {}

    @TestHTTPResource("/")
    URI address;

    @Inject
    Sitemap sitemap;

    @Inject
    PageLibrary library;

    @Test
    void every_link_leads_somewhere_every_page_is_html_and_the_sitemap_names_each_once()
            throws IOException, InterruptedException {
        Map<String, Answer> answers = crawled(List.of("/nl/", "/nl" + EDITION));
        assertEquals(List.of(), dead(answers));
        assertEquals(Map.of(), faulty(answers));
        assertEquals(
                named(),
                answers.values().stream()
                        .flatMap(answer -> answer.canonical().stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private Map<String, Answer> crawled(List<String> starts) throws IOException, InterruptedException {
        Map<String, Answer> answers = new TreeMap<>();
        Deque<String> ahead = new ArrayDeque<>(starts);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!ahead.isEmpty()) {
                String path = ahead.poll();
                if (!answers.containsKey(path)) {
                    assertTrue(answers.size() < MOST_PAGES, "The site does not end.");
                    Answer answer = asked(client, path);
                    answers.put(path, answer);
                    answer.links().stream()
                            .map(CrawlTest::page)
                            .filter(link -> !elsewhere(link) && !walkedInAnother(link))
                            .forEach(ahead::add);
                }
            }
        }
        return answers;
    }

    private Answer asked(HttpClient client, String path) throws IOException, InterruptedException {
        var response = client.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
        String html = response.body();
        return new Answer(
                response.statusCode(),
                found(LINK, html)
                        .map(href -> href.startsWith(SITE) ? href.substring(SITE.length()) : href)
                        .map(href -> href.startsWith("#") ? path + href : href)
                        .filter(href -> href.startsWith("/")
                                && !href.equals("/exit")
                                && !MADE.matcher(href).matches())
                        .collect(Collectors.toSet()),
                found(ID, html).collect(Collectors.toSet()),
                found(CANONICAL, html).findFirst(),
                html(response) ? Html.faults(html) : List.of());
    }

    private static boolean html(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    private static Map<String, List<String>> faulty(Map<String, Answer> answers) {
        Map<String, List<String>> faulty = new TreeMap<>();
        answers.forEach((path, answer) -> {
            if (!answer.faults().isEmpty()) {
                faulty.put(path, answer.faults());
            }
        });
        return faulty;
    }

    /** What leads into another edition is not walked: the sitemap names all of them, and they are made alike. */
    private List<String> dead(Map<String, Answer> answers) {
        Set<String> listed = listed();
        return answers.entrySet().stream()
                .flatMap(from -> from.getValue().links().stream()
                        .filter(link -> !walkedInAnother(page(link)))
                        .filter(link ->
                                elsewhere(link) ? !listed.contains(SITE + link) : !alive(link, answers.get(page(link))))
                        .map(link -> from.getKey() + " -> " + link))
                .toList();
    }

    private static boolean alive(String link, Answer answer) {
        int part = link.indexOf('#');
        return answer.status() == 200 && (part < 0 || answer.ids().contains(link.substring(part + 1)));
    }

    /** What the sitemap names, but for the editions of other municipalities. */
    private Set<String> named() {
        return listed().stream()
                .filter(place -> !place.contains("/in/") || place.endsWith(EDITION))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> listed() {
        return Document.all(Document.root(sitemap.xml().orElseThrow()), "loc").stream()
                .map(place -> place.getTextContent())
                .collect(Collectors.toSet());
    }

    /** Whether it is a page of the library, or any in the edition, for readers of a language into which it is not translated. */
    private boolean walkedInAnother(String page) {
        String[] parts = page.substring(1).split("/", 2);
        Optional<Language> reader = Language.of(parts[0]).filter(language -> !WHOLLY.contains(language));
        String slug = parts.length < 2 ? "" : parts[1];
        boolean inEdition = slug.startsWith(EDITION.substring(1)) && !slug.endsWith(EDITION.substring(1));
        return reader.isPresent()
                && (inEdition
                        || library.find(reader.get(), slug)
                                .filter(found -> !found.translated())
                                .isPresent());
    }

    private static boolean elsewhere(String link) {
        return link.contains("/in/") && !link.contains(EDITION);
    }

    private static String page(String link) {
        return link.replaceFirst("#.*", "");
    }

    private static Stream<String> found(Pattern pattern, String html) {
        return pattern.matcher(html).results().map(found -> found.group(1));
    }
}
