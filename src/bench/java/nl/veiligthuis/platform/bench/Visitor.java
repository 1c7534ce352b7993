package nl.veiligthuis.platform.bench;

import io.netty.buffer.ByteBuf;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import nl.veiligthuis.platform.faults.Cluster;

/** A visitor's page, of the application or of its floor. A line that is lost is made again, at once and without a pause. */
final class Visitor implements Line.Talker, Talks.Speaker {

    private static final String TOKEN = "{\"type\":\"token\",\"token\":\"";
    private static final Duration AGAIN = Duration.ofMillis(5);
    private static final Talks.Around MESSAGE = Talks.Around.visitor();

    private final Lines lines;
    private final URI server;
    private final String path;
    private final Talks talks;
    private final String where;
    private String token;
    private Line line;
    private boolean talking;
    private long upAt;
    private int losses;
    private String lastLoss = "";

    /**
     * @param token of the chat to resume; null to open a line and say nothing
     * @param after the number after which entries are wanted
     * @param talks told of messages
     */
    private Visitor(Lines lines, URI server, String path, String token, long after, Talks talks) {
        this.lines = lines;
        this.server = server;
        this.path = path;
        this.token = token;
        this.talks = talks;
        this.where = "\",\"after\":" + after + "}";
    }

    /** A visitor of the application; it has what was said so far, so nothing of it comes again. */
    static Visitor ofApplication(Lines lines, URI server, String token, Talks talks) {
        return new Visitor(lines, server, "/nl/chat/socket", token, Long.MAX_VALUE, talks);
    }

    /** A visitor of the floor. */
    static Visitor ofBare(Lines lines, URI server, int number, boolean resumes, Talks talks) {
        return new Visitor(lines, server, "/visitor/" + number, resumes ? "none" : null, 0, talks);
    }

    void open() {
        talking = false;
        upAt = 0;
        line = lines.open(server, path, Map.of("Origin", Cluster.ORIGIN), this);
    }

    void cut() {
        line.cut();
    }

    /** When the chat was there, or the line when none is resumed, by {@link System#nanoTime}; 0 while it is not. */
    long upAt() {
        return upAt;
    }

    /** How often the line was lost though nobody cut it. */
    int losses() {
        return losses;
    }

    /** Why it was lost last. */
    String lastLoss() {
        return lastLoss;
    }

    @Override
    public boolean visitor() {
        return true;
    }

    @Override
    public boolean ready() {
        return talking && line.open();
    }

    @Override
    public void say(byte[] id) {
        line.send(MESSAGE.before(), id, MESSAGE.after());
    }

    @Override
    public void opened(Line from) {
        if (token == null) {
            upAt = System.nanoTime();
        } else {
            from.send("{\"type\":\"resume\",\"token\":\"" + token + where);
        }
    }

    @Override
    public void heard(Line from, ByteBuf bytes, int start, int length) {
        if (!talks.heard(true, bytes, start, length)) {
            other(bytes.toString(start, length, StandardCharsets.UTF_8));
        }
    }

    private void other(String frame) {
        if (frame.startsWith(TOKEN)) {
            token = frame.substring(TOKEN.length(), frame.length() - 2);
        } else if (frame.startsWith("{\"type\":\"state\"")) {
            talking = frame.contains("\"phase\":\"TALKING\"");
            upAt = upAt == 0 ? System.nanoTime() : upAt;
        } else if (frame.startsWith("{\"type\":\"error\"")) {
            talks.refused(frame);
            lastLoss = frame;
            resumeLater(frame);
        }
    }

    /** A chat that could not be opened just now is asked for again, as a page does. */
    private void resumeLater(String error) {
        if (upAt == 0 && error.contains("\"unavailable\"")) {
            losses++;
            lines.after(AGAIN, () -> opened(line));
        }
    }

    @Override
    public void ended(Line from, String why) {
        losses++;
        lastLoss = why;
        talking = false;
        lines.after(AGAIN, this::open);
    }
}
