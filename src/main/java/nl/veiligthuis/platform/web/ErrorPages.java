package nl.veiligthuis.platform.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every error with a page in the visitor's language, the telephone numbers on it. */
public class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    private final ErrorAnswers answers;
    private final CurrentVertxRequest current;

    ErrorPages(ErrorAnswers answers, CurrentVertxRequest current) {
        this.answers = answers;
        this.current = current;
    }

    @ServerExceptionMapper
    public Uni<Response> refused(WebApplicationException refused, UriInfo uri, HttpHeaders headers) {
        return page(refused.getResponse().getStatus(), uri, headers);
    }

    /** The exception's class alone is logged: its message may hold a piece of what somebody wrote. */
    @ServerExceptionMapper
    public Uni<Response> failed(Exception failure, UriInfo uri, HttpHeaders headers) {
        if (failure.getClass() == IOException.class) {
            // The body broke off or was cut off: a database that is away fails with a class of its own.
            LOG.debug("A request broke off.");
            return page(400, uri, headers);
        }
        LOG.errorf("A page failed with %s; see the health of the database first.", rootOf(failure));
        return page(500, uri, headers);
    }

    private Uni<Response> page(int status, UriInfo uri, HttpHeaders headers) {
        return answers.of(status, uri.getPath(), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                .map(this::response);
    }

    private Response response(ErrorAnswers.Answer answer) {
        answer.putOn(current.getCurrent().response());
        return Response.status(answer.status())
                .type(ErrorAnswers.CONTENT_TYPE)
                .language(answer.language().locale())
                .header(HttpHeaders.CACHE_CONTROL, ErrorAnswers.CACHE_CONTROL)
                .entity(answer.html())
                .build();
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getName();
    }
}
