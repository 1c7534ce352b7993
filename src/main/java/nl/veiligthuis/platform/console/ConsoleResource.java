package nl.veiligthuis.platform.console;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
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
import nl.veiligthuis.platform.identity.Account;
import nl.veiligthuis.platform.identity.Accounts;
import nl.veiligthuis.platform.identity.Staff;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.routing.RoutingConfig;
import nl.veiligthuis.platform.web.Language;
import org.jboss.resteasy.reactive.Cache;

/** The adviser's pages. Signing in itself is the framework's, at {@code POST /console/session}. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@Cache(noStore = true)
public class ConsoleResource {

    private final Accounts accounts;
    private final Regions regions;
    private final RoutingConfig config;
    private final SecurityIdentity identity;

    ConsoleResource(Accounts accounts, Regions regions, RoutingConfig config, SecurityIdentity identity) {
        this.accounts = accounts;
        this.regions = regions;
        this.config = config;
        this.identity = identity;
    }

    @GET
    @Authenticated
    public Uni<TemplateInstance> desk() {
        return accounts.named(identity.getPrincipal().getName()).map(this::page);
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
    @Authenticated
    public Response signOut() {
        FormAuthenticationMechanism.logout(identity);
        return Response.seeOther(URI.create("/console/sign-in")).build();
    }

    /** Whoever has no desk is told where else to go. */
    private TemplateInstance page(Account account) {
        Staff staff = Staff.of(account);
        TemplateInstance page = staff.sees("desk") ? desk(staff) : new PartsPage(staff);
        return page.setLocale(staff.language().locale());
    }

    private TemplateInstance desk(Staff staff) {
        return new ConsolePage(staff, regions.all(), Language.OFFERED, config.mostCapacity());
    }
}
