package nl.veiligthuis.platform.web;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets a socket be opened by pages of this service alone. Browsers do not hold sockets to the same-origin policy: without
 * this check, any page somebody visits could talk here in their name. Every browser sends an {@code Origin}; a missing
 * one is refused too.
 */
@ApplicationScoped
public class SocketOrigin implements HttpUpgradeCheck {

    private final Origins origins;

    SocketOrigin(Origins origins) {
        this.origins = origins;
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        boolean own = origins.own(context.httpRequest().getHeader("Origin"), context.httpRequest());
        return own ? permit(context.httpRequest()) : CheckResult.rejectUpgrade(403);
    }

    /** What headers tell browsers about pages says nothing of a socket, which would keep them for as long as it is open. */
    private static Uni<CheckResult> permit(HttpServerRequest request) {
        request.response().headers().clear();
        return CheckResult.permitUpgrade();
    }
}
