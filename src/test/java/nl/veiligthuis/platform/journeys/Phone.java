package nl.veiligthuis.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A visitor with a phone. Notes every request, to show where they went. */
final class Phone implements AutoCloseable {

    private final BrowserContext context;
    private final URI address;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    final Page page;

    Phone(BrowserContext context, URI address) {
        this.context = context;
        this.address = address;
        context.onRequest(request -> requests.add(request.url()));
        this.page = context.newPage();
        page.onWebSocket(socket -> requests.add(socket.url().replaceFirst("^ws", "http")));
    }

    void open(String path) {
        page.navigate(address.resolve(path).toString());
    }

    /** Starts a chat with the form of the chat page. */
    void startChat(String language, String called) {
        startChat(language, called, "");
    }

    /** As above, from a municipality; empty is none. */
    void startChat(String language, String called, String municipality) {
        open("/" + language + "/chat");
        page.fill("#called", called);
        page.selectOption("#municipality", municipality);
        page.click("#start form button");
        assertThat(page.locator("#live-text")).isVisible();
    }

    void say(String text) {
        page.fill("#live-text", text);
        page.click("[data-say] button");
    }

    /** The words on the screen, in order. */
    Locator words() {
        return page.locator("[data-log] .words");
    }

    /** Requests that went to another host than the service's own. */
    List<String> foreignRequests() {
        return requests.stream()
                .filter(request -> !request.startsWith(address.toString().replaceFirst("/$", "") + "/"))
                .toList();
    }

    BrowserContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
