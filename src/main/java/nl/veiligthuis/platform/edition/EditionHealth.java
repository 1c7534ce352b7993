package nl.veiligthuis.platform.edition;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether every file of an edition could be read. Asked at {@code /q/health/group/editions}, apart from readiness: a node
 * with a broken file serves all the others. Which file it is stands in the log.
 */
@HealthGroup("editions")
@ApplicationScoped
public class EditionHealth implements HealthCheck {

    private final Editions editions;

    EditionHealth(Editions editions) {
        this.editions = editions;
    }

    @Override
    public HealthCheckResponse call() {
        int broken = editions.broken();
        return HealthCheckResponse.named("editions")
                .withData("broken", broken)
                .status(broken == 0)
                .build();
    }
}
