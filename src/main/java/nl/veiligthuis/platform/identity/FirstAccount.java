package nl.veiligthuis.platform.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Makes the account a new installation begins with, from {@link IdentityConfig}; never a second one. */
@ApplicationScoped
public class FirstAccount {

    static final int SHORTEST_PASSWORD = 12;

    private static final Logger LOG = Logger.getLogger(FirstAccount.class);

    private final IdentityConfig config;
    private final Accounts accounts;

    FirstAccount(IdentityConfig config, Accounts accounts) {
        this.config = config;
        this.accounts = accounts;
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
        Account first = new Account(username, BcryptUtil.bcryptHash(password), Set.of(Roles.ADVISER), username);
        await(() -> accounts.addIfNone(first));
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
