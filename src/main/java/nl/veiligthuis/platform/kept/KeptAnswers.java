package nl.veiligthuis.platform.kept;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.veiligthuis.platform.web.ConsoleAddress;
import nl.veiligthuis.platform.web.Requests;
import nl.veiligthuis.platform.web.SocketCap;

/**
 * Answers requests for what is kept, ahead of everything that would make a page. A request that is in any way out of the
 * ordinary goes the whole way: what refuses it stands there.
 */
@ApplicationScoped
public class KeptAnswers {

    /** After requests are timed, before headers are set: a page is kept with those it had. */
    private static final int BEFORE_HEADERS = 1_020;

    private static final String CONSOLE = "/console";
    private static final int OK = 200;

    private final KeptPages pages;
    private final KeptFiles files;
    private final ConsoleAddress console;
    private final Requests requests;

    KeptAnswers(KeptPages pages, KeptFiles files, ConsoleAddress console, Requests requests) {
        this.pages = pages;
        this.files = files;
        this.console = console;
        this.requests = requests;
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, BEFORE_HEADERS);
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isOrdinary(request)) {
            context.next();
            return;
        }
        String path = request.uri();
        KeptPage file = files.find(path);
        if (file != null) {
            file.answer(request);
        } else if (path.startsWith(CONSOLE) || console.at(request)) {
            context.next();
        } else {
            page(path, context);
        }
    }

    private void page(String path, RoutingContext context) {
        KeptPages.Key key = pages.at(path);
        KeptPage page = pages.find(key);
        if (page == null) {
            Wish.put(pages, key, context);
            context.next();
        } else {
            HttpServerRequest request = context.request();
            ShortWay.open(SocketCap.channel(request), request.getHeader(HttpHeaders.HOST), this);
            page.answer(request);
        }
    }

    /** What is kept for a path at every name but the console's own; null when nothing is. */
    KeptPage find(String path) {
        KeptPage file = files.find(path);
        return file != null || path.startsWith(CONSOLE) ? file : pages.find(pages.at(path));
    }

    /**
     * Counts a page that was sent before any filter could.
     *
     * @param begun by {@link System#nanoTime}
     */
    void count(String path, long begun) {
        requests.answered(path, OK, System.nanoTime() - begun);
    }

    private static boolean isOrdinary(HttpServerRequest request) {
        HttpMethod method = request.method();
        MultiMap headers = request.headers();
        return (method == HttpMethod.GET || method == HttpMethod.HEAD)
                && !headers.contains(HttpHeaders.CONTENT_LENGTH)
                && !headers.contains(HttpHeaders.TRANSFER_ENCODING)
                && !headers.contains(HttpHeaders.UPGRADE)
                && headers.getAll(HttpHeaders.HOST).size() <= 1;
    }
}
