package nl.veiligthuis.platform.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import nl.veiligthuis.platform.region.Regions;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Turns whoever the identity provider vouches for into somebody with an account here, at every request anew. Whoever may
 * do nothing here stays signed in without a role: refused as not signed in, they would be sent to the provider, and by it
 * straight back.
 */
@ApplicationScoped
class ProviderIdentity implements SecurityIdentityAugmentor {

    private static final Logger LOG = Logger.getLogger(ProviderIdentity.class);

    private final IdentityConfig config;
    private final ProviderAccounts accounts;
    private final Regions regions;

    ProviderIdentity(IdentityConfig config, ProviderAccounts accounts, Regions regions) {
        this.config = config;
        this.accounts = accounts;
        this.regions = regions;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (config.signIn() != SignIn.OIDC || identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return admit(identity, Claims.of(token, identity.getRoles(), this::known));
        }
        return Uni.createFrom().failure(new AuthenticationFailedException("Passwords are not accepted here."));
    }

    private Uni<SecurityIdentity> admit(SecurityIdentity identity, Claims person) {
        if (person.roles().isEmpty()) {
            return Uni.createFrom().item(with(identity, person, Set.of()));
        }
        return accounts.keep(person).map(admitted -> with(identity, person, admitted ? person.roles() : Set.of()));
    }

    private boolean known(String region) {
        boolean known = regions.byCode(region).isPresent();
        if (!known) {
            LOG.warn("The identity provider sent a region that is not known, and the roles that need one were left out."
                    + " Compare its claim \"region\" with content/data/veilig-thuis-regions.csv.");
        }
        return known;
    }

    private static SecurityIdentity with(SecurityIdentity identity, Claims person, Set<String> roles) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addAttribute(Stranger.LANGUAGE, person.language())
                .addRoles(roles)
                .build();
    }
}
