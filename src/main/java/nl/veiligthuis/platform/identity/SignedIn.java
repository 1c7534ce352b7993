package nl.veiligthuis.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Whoever sent the request that runs. */
@ApplicationScoped
public class SignedIn {

    private final Accounts accounts;
    private final SecurityIdentity identity;

    SignedIn(Accounts accounts, SecurityIdentity identity) {
        this.accounts = accounts;
        this.identity = identity;
    }

    /** Their account; null when it was closed a moment ago. */
    public Uni<Account> account() {
        return accounts.named(identity.getPrincipal().getName());
    }
}
