package nl.veiligthuis.platform.kit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.RejectedExecutionException;
import nl.veiligthuis.platform.web.Frame;

/** Answers with what the press makes. What a browser has already is not made again. */
@ApplicationScoped
class Answers {

    /** As everywhere on this site nothing stays in a cache that people share, and a browser asks each time. */
    private static final String CACHE_CONTROL = "private, no-cache";

    private static final String PNG = "image/png";
    private static final String PDF = "application/pdf";
    private static final int SECONDS_UNTIL_NEXT_TRY = 5;

    private final Press press;

    Answers(Press press) {
        this.press = press;
    }

    /**
     * A file.
     *
     * @param request in which a browser may name what it has
     * @param frame of a page that says to come back later
     * @param name under which the file is saved
     */
    Uni<Response> file(Sheet sheet, Request request, Frame frame, String name) {
        // Weak: the same words and colours, not the same bytes, for a document holds the moment it was made.
        EntityTag tag = new EntityTag(sheet.tag(), true);
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        if (same != null) {
            return Uni.createFrom()
                    .item(same.tag(tag)
                            .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
                            .build());
        }
        return press.print(sheet)
                .map(bytes -> Response.ok(bytes, sheet.document() ? PDF : PNG)
                        .tag(tag)
                        .language(frame.language().locale())
                        .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                        // The pages are to be found, not their pictures.
                        .header("X-Robots-Tag", "noindex")
                        .build())
                .onFailure(RejectedExecutionException.class)
                .recoverWithItem(() -> notNow(frame, true));
    }

    Response notNow(Frame frame, boolean busy) {
        Response.ResponseBuilder answer = Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .type(MediaType.TEXT_HTML)
                .language(frame.language().locale())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new NotNowPage(frame, busy).setLocale(frame.language().locale()));
        return busy
                ? answer.header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_NEXT_TRY).build()
                : answer.build();
    }
}
