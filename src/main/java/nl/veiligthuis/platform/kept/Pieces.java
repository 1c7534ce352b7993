package nl.veiligthuis.platform.kept;

import io.netty.channel.Channel;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import nl.veiligthuis.platform.web.SocketCap;

/**
 * Sends a long text piece by piece, the next one when the one before has been taken. Where TLS ends here, what is sent is
 * encrypted for each reader at once, and waits in memory until he takes it: of a text that is given whole that is all of it.
 */
final class Pieces {

    /** What is sent whole, and what a connection holds at the most before it is called full, bytes. */
    static final int SHORT = 64 * 1024;

    /** A record of TLS, bytes. */
    private static final int PIECE = 16 * 1024;

    private final Buffer text;
    private final HttpServerResponse response;

    /** Asked as well as the response, which hears only after this turn of the loop that the line is full. */
    private final Channel line;

    private int sent;

    private Pieces(Buffer text, HttpServerResponse response, Channel line) {
        this.text = text;
        this.response = response;
        this.line = line;
    }

    /** Answers a request with this text. The head says how long it is. */
    static void send(Buffer text, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (text.length() <= SHORT) {
            response.end(text);
        } else {
            Pieces pieces = new Pieces(text, response, SocketCap.channel(request));
            response.drainHandler(taken -> pieces.next());
            pieces.next();
        }
    }

    private void next() {
        while (sent < text.length() && !response.writeQueueFull() && line.isWritable()) {
            int start = sent;
            sent = Math.min(start + PIECE, text.length());
            response.write(text.slice(start, sent));
        }
        if (sent == text.length() && !response.ended()) {
            response.end();
        }
    }
}
