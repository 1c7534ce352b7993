package nl.veiligthuis.platform.ops;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells whoever starts the service on their own machine where to look. */
@Singleton
@IfBuildProfile("dev")
class StartNotice {

    private final int port;

    StartNotice(@ConfigProperty(name = "quarkus.http.port") int port) {
        this.port = port;
    }

    void tell(@Observes StartupEvent started) {
        String address = "http://localhost:" + port;
        System.out.printf("""

                Visitors:  %s/
                Advisers:  %s/console
                           voorbeeld-1 (Nederlands), voorbeeld-2 (English), voorbeeld-3 (العربية)
                           password of each: voorbeeld-adviseur

                """, address, address);
    }
}
