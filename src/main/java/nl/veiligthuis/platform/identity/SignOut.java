package nl.veiligthuis.platform.identity;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import nl.veiligthuis.platform.web.Language;

/** Ends a session: here, and at the identity provider if it began there. */
@ApplicationScoped
public class SignOut {

    private static final String SIGN_IN = "/console/sign-in";

    private final IdentityConfig config;
    private final OidcSession session;
    private final Provider<OidcConfigurationMetadata> provider;

    SignOut(IdentityConfig config, OidcSession session, Provider<OidcConfigurationMetadata> provider) {
        this.config = config;
        this.session = session;
        this.provider = provider;
    }

    /**
     * Ends a session and says what to show.
     *
     * @param base the address of this service, as the browser knows it
     */
    public Uni<Response> of(SecurityIdentity identity, URI base, Language language) {
        if (config.signIn() == SignIn.OIDC) {
            return session.logout().chain(() -> departure(identity, base, language));
        }
        FormAuthenticationMechanism.logout(identity);
        return ended();
    }

    private static Uni<Response> ended() {
        return Uni.createFrom().item(Response.seeOther(URI.create(SIGN_IN)).build());
    }

    /** A page, and no redirect: a form of ours may lead to no other site, be it by a detour. Not every provider has one. */
    private Uni<Response> departure(SecurityIdentity identity, URI base, Language language) {
        String provided = provider.get().getEndSessionUri();
        if (provided == null) {
            return ended();
        }
        String next = atProvider(provided, identity, base);
        return new DeparturePage(language, next)
                .setLocale(language.locale())
                .createUni()
                .map(html -> Response.ok(html, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .header("Refresh", "0;url=" + next)
                        .build());
    }

    /** RP-initiated logout, see OpenID Connect RP-Initiated Logout 1.0, section 2. */
    private static String atProvider(String address, SecurityIdentity identity, URI base) {
        return UriBuilder.fromUri(address)
                .queryParam(
                        "id_token_hint",
                        identity.getCredential(IdTokenCredential.class).getToken())
                .queryParam("post_logout_redirect_uri", "{back}")
                .build(base.resolve(SIGN_IN).toString())
                .toString();
    }
}
