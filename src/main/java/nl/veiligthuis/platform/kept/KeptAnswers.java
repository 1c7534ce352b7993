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

/**
 * Answers requests for what is kept, ahead of everything that would make a page. A request that is in any way out of the
 * ordinary goes the whole way: what refuses it stands there.
 */
@ApplicationScoped
public class KeptAnswers {

    /** After requests are timed, before headers are set: a page is kept with those it had. */
    private static final int BEFORE_HEADERS = 1_020;

    private static final String CONSOLE = "/console";

    private final KeptPages pages;
    private final KeptFiles files;
    private final ConsoleAddress console;

    KeptAnswers(KeptPages pages, KeptFiles files, ConsoleAddress console) {
        this.pages = pages;
        this.files = files;
        this.console = console;
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
            page.answer(context.request());
        }
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
