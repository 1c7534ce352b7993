package nl.veiligthuis.platform.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Looks up whom a session's cookie belongs to, at every request: roles count as they are now, and an account that was closed
 * or got new credentials is nobody. Not a failure, which would send also the page to sign in to itself.
 */
@ApplicationScoped
class SessionIdentity implements IdentityProvider<TrustedAuthenticationRequest> {

    private final Accounts accounts;

    SessionIdentity(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        String principal = request.getPrincipal();
        return SessionName.read(principal).credentials() == null
                ? Uni.createFrom().item(nobody())
                : accounts.named(principal).map(account -> account == null ? nobody() : of(account));
    }

    /** Who an account's owner is to the framework. */
    static SecurityIdentity of(Account account) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(SessionName.of(account).principal()))
                .addRoles(account.roles())
                .build();
    }

    private static SecurityIdentity nobody() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(""))
                .setAnonymous(true)
                .build();
    }
}
