package nl.veiligthuis.platform.faults;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One connection, from the attempt to its end. What happens on it is told on the clients' thread. */
final class Wire implements WebSocket.Listener {

    /** RFC 6455, section 7.4.1: the connection was lost, or never came about. */
    private static final int ABNORMAL = 1006;

    /** Who holds the connection. */
    interface Holder {

        void opened(Wire wire);

        /** @param at when it came, by {@link System#nanoTime} */
        void received(Wire wire, String text, long at);

        /** Told at least once. */
        void ended(Wire wire, int code);
    }

    private final Loop loop;
    private final Holder holder;
    private final StringBuilder partial = new StringBuilder();
    private CompletableFuture<WebSocket> sending = new CompletableFuture<>();
    private volatile WebSocket socket;
    private volatile boolean dropped;
    private volatile long heard = System.nanoTime();

    private Wire(Loop loop, Holder holder) {
        this.loop = loop;
        this.holder = holder;
    }

    static Wire connect(HttpClient http, URI address, Map<String, String> headers, Loop loop, Holder holder) {
        Wire wire = new Wire(loop, holder);
        WebSocket.Builder builder = http.newWebSocketBuilder();
        headers.forEach(builder::header);
        builder.buildAsync(address, wire).exceptionally(refused -> wire.end(ABNORMAL));
        return wire;
    }

    /** When something came last, or the attempt began; by {@link System#nanoTime}. */
    long heard() {
        return heard;
    }

    /** Sends one text after the other. Whether it arrives is not known; a broken connection ends. */
    void send(String text) {
        sending = sending.thenCompose(open -> open.sendText(text, true));
    }

    /** Cuts the connection; also one that is being made. */
    void drop() {
        dropped = true;
        if (socket != null) {
            socket.abort();
        }
    }

    @Override
    public void onOpen(WebSocket open) {
        socket = open;
        heard = System.nanoTime();
        if (dropped) {
            open.abort();
        }
        sending.complete(open);
        loop.run(() -> holder.opened(this));
        open.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        long at = System.nanoTime();
        heard = at;
        partial.append(data);
        if (last) {
            String text = partial.toString();
            partial.setLength(0);
            loop.run(() -> holder.received(this, text, at));
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        end(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        end(ABNORMAL);
    }

    private WebSocket end(int code) {
        loop.run(() -> holder.ended(this, code));
        return null;
    }
}
