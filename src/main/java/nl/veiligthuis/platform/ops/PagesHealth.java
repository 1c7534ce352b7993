package nl.veiligthuis.platform.ops;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.web.Draining;
import nl.veiligthuis.platform.web.Language;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether this node serves pages: they are loaded and it is not about to stop. Asked at {@code /q/health/group/pages}, and alone
 * at {@code /q/health/ready}. It asks neither the database nor the bus: without them every page, the finder and the phone
 * numbers are served, so a balancer must go on to send people here.
 */
@Readiness
@HealthGroup("pages")
@ApplicationScoped
public class PagesHealth implements HealthCheck {

    private final PageLibrary pages;
    private final Draining draining;

    PagesHealth(PageLibrary pages, Draining draining) {
        this.pages = pages;
        this.draining = draining;
    }

    @Override
    public HealthCheckResponse call() {
        boolean loaded = Language.OFFERED.stream()
                .noneMatch(language -> pages.all(language).isEmpty());
        return HealthCheckResponse.named("pages")
                .withData("content", loaded ? "loaded" : "not loaded")
                .withData("stopping", draining.begun())
                .status(loaded && !draining.begun())
                .build();
    }
}
