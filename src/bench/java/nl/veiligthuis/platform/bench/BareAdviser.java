package nl.veiligthuis.platform.bench;

import io.netty.buffer.ByteBuf;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The adviser of some conversations at the floor, all on one line as at the application. */
final class BareAdviser implements Line.Talker {

    private static final Duration AGAIN = Duration.ofMillis(200);

    private final Lines lines;
    private final URI server;
    private final int number;
    private final Talks talks;
    private Line line;

    BareAdviser(Lines lines, URI server, int number, Talks talks) {
        this.lines = lines;
        this.server = server;
        this.number = number;
        this.talks = talks;
    }

    void open() {
        line = lines.open(server, "/adviser/" + number, Map.of(), this);
    }

    /** Takes part in a conversation. */
    void hold(int conversation) {
        Talks.Around message = Talks.Around.adviser(new UUID(0, conversation).toString(), 1);
        talks.add(new Talks.Speaker() {
            @Override
            public void say(byte[] id) {
                line.send(message.before(), id, message.after());
            }

            @Override
            public boolean visitor() {
                return false;
            }

            @Override
            public boolean ready() {
                return line.open();
            }
        });
    }

    @Override
    public void opened(Line from) {}

    @Override
    public void heard(Line from, ByteBuf bytes, int start, int length) {
        talks.heard(false, bytes, start, length);
    }

    @Override
    public void ended(Line from, String why) {
        talks.refused("An adviser was lost: " + why);
        lines.after(AGAIN, this::open);
    }
}
