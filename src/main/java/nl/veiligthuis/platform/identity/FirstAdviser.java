package nl.veiligthuis.platform.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Makes the account a new installation begins with, from {@link IdentityConfig}; never a second one. */
@ApplicationScoped
public class FirstAdviser {

    static final int SHORTEST_PASSWORD = 12;

    private static final Logger LOG = Logger.getLogger(FirstAdviser.class);

    private final IdentityConfig config;
    private final Advisers advisers;

    FirstAdviser(IdentityConfig config, Advisers advisers) {
        this.config = config;
        this.advisers = advisers;
    }

    /**
     * Makes the account if one is asked for and there is none. Waits for the database, and for the hash, which takes
     * long on purpose: never to be called on an event loop.
     */
    public void ensure() {
        String username = config.firstAdviser().orElse("");
        String password = config.firstAdviserPassword().orElse("");
        if (username.isBlank()) {
            return;
        }
        if (password.length() < SHORTEST_PASSWORD) {
            LOG.errorf(
                    "No first account: platform.identity.first-adviser-password needs at least %d characters.",
                    SHORTEST_PASSWORD);
            return;
        }
        Adviser first = new Adviser(username, BcryptUtil.bcryptHash(password), "adviser", username);
        await(() -> advisers.addIfNone(first));
    }

    private static void await(Supplier<Uni<Boolean>> work) {
        try {
            VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error known) {
            throw known;
        } catch (Throwable checked) {
            throw new IllegalStateException(checked);
        }
    }
}
