package nl.veiligthuis.platform.console;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets signing in always lead to the desk. The framework would keep the address that was refused in a cookie and go back
 * there: to a socket that is no page, or, when a cookie cannot hold the address, without any answer at all.
 */
@ApplicationScoped
public class SignInStart {

    private static final int AFTER_HEADERS = 950;

    private final String cookie;

    SignInStart(@ConfigProperty(name = "quarkus.http.auth.form.location-cookie") String cookie) {
        this.cookie = cookie;
    }

    void register(@Observes Filters filters) {
        filters.register(this::forgetAddress, AFTER_HEADERS);
    }

    private void forgetAddress(RoutingContext context) {
        context.addHeadersEndHandler(written -> context.response().removeCookies(cookie, false));
        context.next();
    }
}
