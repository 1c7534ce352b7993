package nl.veiligthuis.platform.ops;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import nl.veiligthuis.platform.web.Draining;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** A node that was told to stop takes no more chats; that it is not ready for pages either, the framework says itself. */
@HealthGroup("chat")
@ApplicationScoped
public class DrainHealth implements HealthCheck {

    private final Draining draining;

    DrainHealth(Draining draining) {
        this.draining = draining;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("staying").status(!draining.begun()).build();
    }
}
