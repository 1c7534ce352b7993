package nl.veiligthuis.platform.kept;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import nl.veiligthuis.platform.web.FrontDoor;
import nl.veiligthuis.platform.web.Rendering;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Keeps a page that has just been rendered, and sends it as it will be sent from then on. Two that render the same page at once
 * keep the same bytes.
 */
public class KeepFilter {

    /** After the template has become a text. */
    private static final int LAST = 100;

    private static final String WISH = KeepFilter.class.getName();

    /** Any other way to write the address of a page is not kept, or one page would take the room of all. */
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9][A-Za-z0-9.-]*)+/?|/\\.well-known/[a-z.]+");

    private final CurrentVertxRequest current;
    private final KeptPages pages;

    KeepFilter(CurrentVertxRequest current, KeptPages pages) {
        this.current = current;
        this.pages = pages;
    }

    /** Notes that a request asks for a page that may be kept and is not. */
    static void wish(KeptPages.Key key, RoutingContext request) {
        request.put(WISH, key);
    }

    @Kept
    @ServerResponseFilter(priority = LAST)
    public void keep(ContainerResponseContext answer) {
        RoutingContext request = current.getCurrent();
        KeptPages.Key wished = request.get(WISH);
        boolean made = answer.getStatus() == Response.Status.OK.getStatusCode() && answer.getEntity() instanceof String;
        if (wished != null && made && isPlain(wished.path())) {
            keep(wished, answer, request);
        }
    }

    static boolean isPlain(String path) {
        return PLAIN.matcher(path).matches();
    }

    private void keep(KeptPages.Key wished, ContainerResponseContext answer, RoutingContext request) {
        Rendering rendering = Rendering.current().orElseThrow();
        Packings packings = new Packings(((String) answer.getEntity()).getBytes(StandardCharsets.UTF_8));
        send(packings.label(request.request()), answer);
        KeptPages.Key shown = shown(wished, rendering.doors());
        if (shown != null) {
            request.addHeadersEndHandler(
                    written -> keep(shown, packings, request.response().headers(), rendering));
        }
    }

    /** The framework may yet pack what is not packed: then the tag is told from the next time on. */
    private static void send(Label label, ContainerResponseContext answer) {
        if (label.packed()) {
            answer.setEntity(label.body().getBytes());
        }
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (label.packed() || label.encoding() == null) {
            headers.putSingle(HttpHeaders.ETAG, label.tag());
        }
        if (label.packed()) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, label.encoding());
        }
        if (label.packed() || label.encoding() == null && label.length() != null) {
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, label.length());
        }
    }

    /**
     * The page by what it says rather than by what was to be said when it was asked for. Null when that changed on the way, and
     * when it says something by an address that does not.
     */
    private static KeptPages.Key shown(KeptPages.Key wished, Set<FrontDoor.State> doors) {
        if (doors.isEmpty()) {
            return wished;
        }
        return doors.size() == 1 && wished.door() != null
                ? new KeptPages.Key(wished.path(), doors.iterator().next())
                : null;
    }

    private void keep(KeptPages.Key key, Packings packings, MultiMap sent, Rendering rendering) {
        String cacheControl = sent.get(HttpHeaders.CACHE_CONTROL);
        if (cacheControl != null && !cacheControl.contains("no-store") && !sent.contains(HttpHeaders.SET_COOKIE)) {
            pages.keep(key, new KeptPage(packings, sent, rendering.until()));
        }
    }
}
