package nl.veiligthuis.platform.console;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import nl.veiligthuis.platform.identity.Adviser;
import nl.veiligthuis.platform.identity.Advisers;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.routing.RoutingConfig;
import nl.veiligthuis.platform.web.Language;
import org.jboss.resteasy.reactive.Cache;

/** The adviser's pages. Signing in itself is the framework's, at {@code POST /console/session}. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@Cache(noStore = true)
public class ConsoleResource {

    private final Advisers advisers;
    private final Regions regions;
    private final RoutingConfig config;
    private final SecurityIdentity identity;

    ConsoleResource(Advisers advisers, Regions regions, RoutingConfig config, SecurityIdentity identity) {
        this.advisers = advisers;
        this.regions = regions;
        this.config = config;
        this.identity = identity;
    }

    @GET
    @RolesAllowed("adviser")
    public Uni<TemplateInstance> desk() {
        return advisers.named(identity.getPrincipal().getName()).map(this::page);
    }

    @GET
    @Path("/sign-in")
    @PermitAll
    public TemplateInstance signIn(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage, @QueryParam("failed") String failed) {
        Language language = Language.preferred(acceptLanguage);
        return new SignInPage(language, failed != null).setLocale(language.locale());
    }

    /** Ends the session. Open chats stay as they are; the duty ends by itself when the console falls silent. */
    @POST
    @Path("/session/closure")
    @RolesAllowed("adviser")
    public Response signOut() {
        FormAuthenticationMechanism.logout(identity);
        return Response.seeOther(URI.create("/console/sign-in")).build();
    }

    private TemplateInstance page(Adviser adviser) {
        Language language = Language.of(adviser.language()).orElse(Language.DUTCH);
        return new ConsolePage(language, adviser.displayName(), regions.all(), Language.OFFERED, config.mostCapacity())
                .setLocale(language.locale());
    }
}
