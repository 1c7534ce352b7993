package nl.veiligthuis.platform.kept;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import nl.veiligthuis.platform.web.Rendering;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Takes a page that has just been rendered to be kept, and sends it as it will be sent from then on. Two that render the same
 * page at once keep the same bytes.
 */
public class KeepFilter {

    /** After the template has become a text. */
    private static final int LAST = 100;

    private final CurrentVertxRequest current;

    KeepFilter(CurrentVertxRequest current) {
        this.current = current;
    }

    @Kept
    @ServerResponseFilter(priority = LAST)
    public void keep(ContainerResponseContext answer) {
        RoutingContext request = current.getCurrent();
        Wish wish = Wish.of(request);
        boolean made = answer.getStatus() == Response.Status.OK.getStatusCode() && answer.getEntity() instanceof String;
        if (wish != null && made && wish.isPlain()) {
            Packings packings = new Packings(((String) answer.getEntity()).getBytes(StandardCharsets.UTF_8));
            Label label = wish.rendered(packings, Rendering.current().orElseThrow(), request);
            answer.setEntity(label.body().getBytes());
        }
    }
}
