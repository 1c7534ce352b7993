package nl.veiligthuis.platform.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Optional;
import nl.veiligthuis.platform.style.Dress;
import nl.veiligthuis.platform.style.Wardrobe;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts its styles into each page of visitors, and names them to the browser as the only ones that hold. */
public class DressFilter {

    /** After the template has become a text, before the text is kept; the higher is asked the sooner. */
    private static final int BEFORE_KEPT = 200;

    private final Wardrobe wardrobe;
    private final CurrentVertxRequest current;

    DressFilter(Wardrobe wardrobe, CurrentVertxRequest current) {
        this.wardrobe = wardrobe;
        this.current = current;
    }

    @ServerResponseFilter(priority = BEFORE_KEPT)
    public void dress(ContainerResponseContext answer) {
        Optional<Dress> dress = answer.getEntity() instanceof String html ? wardrobe.dress(html) : Optional.empty();
        dress.ifPresent(dressed -> {
            answer.setEntity(dressed.html());
            current.getCurrent().response().putHeader(SecurityHeaders.POLICY, SecurityHeaders.policy(dressed));
        });
    }
}
