package nl.veiligthuis.platform.identity;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets only people who go to a page be sent to the identity provider. Scripts and sockets cannot follow there, and each
 * try of theirs would leave a cookie behind.
 */
@ApplicationScoped
class PageScripts implements JavaScriptRequestChecker {

    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        HttpServerRequest request = context.request();
        String mode = request.getHeader("Sec-Fetch-Mode");
        return request.headers().contains(HttpHeaders.UPGRADE) || mode != null && !mode.equals("navigate");
    }
}
