package nl.veiligthuis.platform.web;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What the server is told for which there is no setting: how much it does for whoever reads nothing, and that it speaks HTTP/2 behind
 * TLS alone. A connection that becomes one of HTTP/2 without TLS passes a balancer as it is, with whatever is asked on it: metrics, or
 * an address that somebody made up (h2c smuggling, <a href="https://www.rfc-editor.org/rfc/rfc9113#section-3.1">RFC 9113</a> has done
 * away with it).
 */
@ApplicationScoped
public class ServerOptions implements HttpServerOptionsCustomizer {

    /**
     * How long the other side of a socket that this service closes is waited for, to say that it heard so: whoever reads nothing
     * never does, and would hold what was written to it.
     */
    private static final int CLOSING_SECONDS = 2;

    /**
     * What the kernel holds for a reader, more or less twice as much in memory; four times a page. Left alone it grows to some 4 MB,
     * and a few hundred who read slowly take what the kernel has for all connections of the machine.
     */
    private static final int SEND_BUFFER_BYTES = 128 * 1024;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        customize(options);
        options.setHttp2ClearTextEnabled(false);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customize(options);
    }

    private static void customize(HttpServerOptions options) {
        options.setWebSocketClosingTimeout(CLOSING_SECONDS).setSendBufferSize(SEND_BUFFER_BYTES);
    }
}
