package nl.veiligthuis.platform.identity;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.veiligthuis.platform.web.Language;

/** Somebody who is signed in and has no role here. */
public final class Stranger {

    /** The attribute of an identity that holds their {@link Language}. */
    static final String LANGUAGE = "language";

    private Stranger() {}

    /** Whether somebody has no role here. */
    public static boolean is(SecurityIdentity identity) {
        return identity.getRoles().isEmpty();
    }

    /** The page that tells them so, in their language. */
    public static Uni<Response> page(SecurityIdentity identity) {
        Language language = identity.getAttribute(LANGUAGE) instanceof Language own ? own : Language.DUTCH;
        TemplateInstance page = new StrangerPage(language).setLocale(language.locale());
        return page.createUni().map(html -> Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(html)
                .build());
    }
}
