package nl.veiligthuis.platform.identity;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import nl.veiligthuis.platform.web.Language;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.ResponseHeader;

/**
 * Where the identity provider sends people back to. Their session's cookie was set on the way, and is not sent with this
 * request: another site led here, and the cookie is {@code SameSite=Strict}. With the step this page makes by itself, it is.
 */
@Path("/console/arrival")
@Produces(MediaType.TEXT_HTML)
@Cache(noStore = true)
public class ArrivalResource {

    private final IdentityConfig config;

    ArrivalResource(IdentityConfig config) {
        this.config = config;
    }

    @GET
    @PermitAll
    @ResponseHeader(name = "Refresh", value = "0;url=/console")
    public TemplateInstance arrive(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        if (config.signIn() != SignIn.OIDC) {
            throw new NotFoundException();
        }
        Language language = Language.preferred(acceptLanguage);
        return new ArrivalPage(language).setLocale(language.locale());
    }
}
