package nl.veiligthuis.platform.identity;

import io.quarkus.oidc.AuthenticationCompletionAction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Writes down who comes from the identity provider: once, before their session begins, and never when it is renewed. What
 * cannot be written down fails the arrival.
 */
@ApplicationScoped
class Arrivals implements AuthenticationCompletionAction {

    private final ProviderAccounts accounts;

    Arrivals(ProviderAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Uni<Void> action(AuthenticationCompletionContext arrival) {
        SecurityIdentity identity = arrival.identity();
        return Stranger.is(identity)
                ? accounts.refuse()
                : accounts.arrive(identity.getPrincipal().getName());
    }
}
