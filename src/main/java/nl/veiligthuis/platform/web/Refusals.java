package nl.veiligthuis.platform.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers a request that was turned away before it reached a page, with a page all the same. */
@ApplicationScoped
class Refusals {

    private final Frames frames;

    Refusals(Frames frames) {
        this.frames = frames;
    }

    void answer(RoutingContext context, int status) {
        Language language =
                Language.ofAddress(context.request().path(), context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        new ErrorPage(frames.of(language, "", "", ""), status)
                .setLocale(language.locale())
                .createUni()
                .subscribe()
                .with(html -> end(context.response(), status, language, html), failure -> context.fail(status));
    }

    private static void end(HttpServerResponse response, int status, Language language, String html) {
        if (!response.closed()) {
            response.setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(html);
        }
    }
}
