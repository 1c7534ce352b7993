package nl.veiligthuis.platform.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Answers a request that was turned away before it reached a page, with a page all the same. */
@ApplicationScoped
class Refusals {

    private final ErrorAnswers answers;

    Refusals(ErrorAnswers answers) {
        this.answers = answers;
    }

    void answer(RoutingContext context, int status) {
        String path = Objects.requireNonNullElse(context.request().path(), "");
        answers.of(status, path, context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .subscribe()
                .with(answer -> end(context.response(), answer), failure -> context.fail(status));
    }

    private static void end(HttpServerResponse response, ErrorAnswers.Answer answer) {
        if (!response.closed()) {
            answer.putOn(response);
            response.setStatusCode(answer.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ErrorAnswers.CONTENT_TYPE)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, answer.language().tag())
                    .putHeader(HttpHeaders.CACHE_CONTROL, ErrorAnswers.CACHE_CONTROL)
                    .end(answer.html());
        }
    }
}
