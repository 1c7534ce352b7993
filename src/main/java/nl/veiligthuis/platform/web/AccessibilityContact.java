package nl.veiligthuis.platform.web;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/** Whom to tell of something on these pages that cannot be used. */
@Startup
@ApplicationScoped
public class AccessibilityContact {

    private final Optional<URI> address;

    /** @throws IllegalArgumentException when it is neither https nor mailto */
    AccessibilityContact(WebConfig config) {
        address = config.accessibilityContact()
                .map(contact -> Reachable.checked("platform.web.accessibility-contact", contact));
    }

    /** An {@code https:} or {@code mailto:} address; empty when nobody was named. */
    public Optional<URI> address() {
        return address;
    }
}
