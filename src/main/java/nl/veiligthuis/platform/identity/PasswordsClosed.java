package nl.veiligthuis.platform.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where people sign in by an identity provider, no address takes a password. The framework takes one at every address
 * that ends as the form's does.
 */
@ApplicationScoped
public class PasswordsClosed {

    private static final int AFTER_HEADERS = 890;

    private final String form;

    PasswordsClosed(@ConfigProperty(name = "quarkus.http.auth.form.post-location") String form) {
        this.form = form;
    }

    void register(@Observes Filters filters, IdentityConfig config) {
        if (config.signIn() == SignIn.OIDC) {
            filters.register(this::refuse, AFTER_HEADERS);
        }
    }

    private void refuse(RoutingContext context) {
        if (context.request().method().equals(HttpMethod.POST)
                && context.normalizedPath().endsWith(form)) {
            context.response().setStatusCode(404).end();
        } else {
            context.next();
        }
    }
}
