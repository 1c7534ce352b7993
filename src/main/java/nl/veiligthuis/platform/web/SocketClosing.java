package nl.veiligthuis.platform.web;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * How long the other side of a socket that this service closes is waited for, to say that it heard so: whoever reads nothing
 * never does, and would hold what was written to it.
 */
@ApplicationScoped
public class SocketClosing implements HttpServerOptionsCustomizer {

    private static final int SECONDS = 2;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setWebSocketClosingTimeout(SECONDS);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setWebSocketClosingTimeout(SECONDS);
    }
}
