package nl.veiligthuis.platform.console;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import nl.veiligthuis.platform.identity.Account;
import nl.veiligthuis.platform.identity.IdentityConfig;
import nl.veiligthuis.platform.identity.ProviderPage;
import nl.veiligthuis.platform.identity.SignIn;
import nl.veiligthuis.platform.identity.SignOut;
import nl.veiligthuis.platform.identity.SignedIn;
import nl.veiligthuis.platform.identity.Staff;
import nl.veiligthuis.platform.identity.Stranger;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.routing.RoutingConfig;
import nl.veiligthuis.platform.web.Language;
import org.jboss.resteasy.reactive.Cache;

/** The adviser's pages. Signing in itself is the framework's, at {@code POST /console/session}. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@Cache(noStore = true)
public class ConsoleResource {

    private final SignedIn signedIn;
    private final Regions regions;
    private final RoutingConfig config;
    private final IdentityConfig identities;
    private final SignOut signOut;
    private final SecurityIdentity identity;

    ConsoleResource(
            SignedIn signedIn,
            Regions regions,
            RoutingConfig config,
            IdentityConfig identities,
            SignOut signOut,
            SecurityIdentity identity) {
        this.signedIn = signedIn;
        this.regions = regions;
        this.config = config;
        this.identities = identities;
        this.signOut = signOut;
        this.identity = identity;
    }

    @GET
    @Authenticated
    public Uni<Response> desk() {
        return Stranger.is(identity)
                ? Stranger.page(identity)
                : signedIn.account().map(this::page);
    }

    @GET
    @Path("/sign-in")
    @PermitAll
    public TemplateInstance signIn(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
            @QueryParam("failed") String failed,
            @QueryParam("error") String error) {
        Language language = Language.preferred(acceptLanguage);
        TemplateInstance page = identities.signIn() == SignIn.OIDC
                ? new ProviderPage(language, error != null)
                : new SignInPage(language, failed != null);
        return page.setLocale(language.locale());
    }

    /** Ends the session. Open chats stay as they are; the duty ends by itself when the console falls silent. */
    @POST
    @Path("/session/closure")
    @Authenticated
    public Uni<Response> signOut(
            @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return signOut.of(identity, uri.getBaseUri(), Language.preferred(acceptLanguage));
    }

    /** Whoever has no desk is told where else to go. */
    private Response page(Account account) {
        Staff staff = Staff.of(account);
        TemplateInstance page = staff.sees("desk") ? desk(staff) : new PartsPage(staff);
        return Response.ok(page.setLocale(staff.language().locale())).build();
    }

    private TemplateInstance desk(Staff staff) {
        return new ConsolePage(staff, regions.all(), Language.SPOKEN, config.mostCapacity());
    }
}
