package nl.veiligthuis.platform.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import nl.veiligthuis.platform.journeys.Journey;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The panel by itself: its own markup and the console's own scripts, styles and headers, on a page without a desk. */
abstract class PanelAlone extends Journey {

    private static final String PATH = "/console/panel-alone";

    private static final String START = """
            async ([own, theirs]) => {
              const { PhrasePanel } = await import(document.querySelector('script[type=module]').src);
              window.picked = [];
              window.left = 0;
              window.panel = new PhrasePanel(document.querySelector('[data-phrases]'), card => picked.push(card), () => left++);
              await panel.show(own, theirs);
            }
            """;

    private static String session;

    @Inject
    PhraseCards phrases;

    @Inject
    @Location("console/_phrases")
    Template panel;

    private BrowserContext desk;
    Page page;
    final List<String> asked = new ArrayList<>();
    final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void an_adviser_is_signed_in() {
        if (session == null) {
            session = new Service(address).signIn("voorbeeld-1");
        }
        desk = browser.desk("nl-NL");
        desk.addCookies(List.of(new Cookie("console", session).setUrl(at("/console"))));
        page = desk.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (request.url().contains("/console/phrases/")) {
                asked.add(request.url().replaceFirst(".*/console/phrases/", ""));
            }
        });
    }

    @AfterEach
    void nothing_went_wrong() {
        desk.close();
        assertEquals(List.of(), complaints);
    }

    void open(String own, String theirs) {
        alone(own);
        start(own, theirs);
    }

    void start(String own, String theirs) {
        page.evaluate(START, List.of(own, theirs));
    }

    /** What the console's page has in its head, and the panel alone in its body. */
    void alone(String own) {
        Language language = Language.of(own).orElseThrow();
        String markup = panel.instance().setLocale(language.locale()).render();
        page.route("**" + PATH, route -> {
            APIResponse console = route.fetch(new Route.FetchOptions().setUrl(at("/console")));
            String html = console.text()
                    .replaceFirst(
                            "<html[^>]*>", "<html lang='%s' dir='%s'>".formatted(language.tag(), language.direction()))
                    .replaceFirst("(?s)<body.*", "<body class='console'><main><h1>Desk</h1>");
            route.fulfill(new Route.FulfillOptions().setResponse(console).setBody(html + markup + "</main></body>"));
        });
        page.navigate(at(PATH));
    }

    /** The cards in view, as far as scrolling goes. */
    Locator cards() {
        return page.locator("[data-phrase-cards] > li:not([hidden]) > button");
    }

    Locator card(String id) {
        return page.locator(".phrase", new Page.LocatorOptions().setHasText(ownWords(id)));
    }

    /** The words of a card in the language that comes first. */
    String ownWords(String id) {
        String own = page.locator(".phrase-own").first().getAttribute("lang");
        return words(id, Language.of(own).orElseThrow());
    }

    int of(String topic) {
        return (int) phrases.all().stream()
                .filter(card -> card.topic().equals(topic))
                .count();
    }

    Locator topic(String id) {
        return page.locator("[data-topic='" + id + "']");
    }

    String words(String id, Language language) {
        return phrases.named(id).orElseThrow().in(language);
    }

    String at(String path) {
        return address.resolve(path).toString();
    }
}
