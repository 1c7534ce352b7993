package nl.veiligthuis.platform.kit;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import nl.veiligthuis.platform.web.Frame;
import nl.veiligthuis.platform.web.WebConfig;
import org.jboss.logging.Logger;

/** Where each edition's kit leads to. A site that was not told its own address has none to print. */
@Startup
@ApplicationScoped
public class Doors {

    private static final Logger LOG = Logger.getLogger(Doors.class);

    private final Optional<String> site;

    @Inject
    Doors(WebConfig config) {
        this(config.address());
    }

    Doors(Optional<URI> own) {
        site = own.map(address -> address.toString().replaceFirst("/+$", ""));
        if (site.isEmpty()) {
            LOG.warn("The campaign kit has no files: set platform.web.address to the address of this site, such as"
                    + " https://example.nl, and start again.");
        }
    }

    /** The door to the edition in which a page is shown; that of the whole country leads to the question. */
    Optional<Door> of(Frame frame) {
        return site.map(known -> Door.of(known, frame.to(frame.edition().local() ? "" : Signs.FOLDER)));
    }
}
