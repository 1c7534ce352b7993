package nl.veiligthuis.platform.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** Makes the account if one is asked for and there is none; true when it was made. */
    public Uni<Boolean> ensure() {
        String username = config.firstAdviser().orElse("");
        String password = config.firstAdviserPassword().orElse("");
        if (username.isBlank()) {
            return Uni.createFrom().item(false);
        }
        if (password.length() < SHORTEST_PASSWORD) {
            LOG.errorf(
                    "No first account: platform.identity.first-adviser-password needs at least %d characters.",
                    SHORTEST_PASSWORD);
            return Uni.createFrom().item(false);
        }
        return advisers.addIfNone(() -> new Adviser(username, BcryptUtil.bcryptHash(password), "adviser", username));
    }
}
