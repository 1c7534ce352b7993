package nl.veiligthuis.platform.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import nl.veiligthuis.platform.chat.Author;

/** A visitor's page, by the rules of {@code web/app/chat.ts}. */
final class Visitor implements PageLine.Page, Side.Mouth {

    private static final Duration RETRY = Duration.ofSeconds(3);

    private final String called;
    private final Loop loop;
    private final PageLine line;
    private final Side side;
    private final Consumer<String> trouble;
    private String token;
    private boolean resumed;
    private boolean talking;
    private boolean here;
    private String page = "";
    private String phase = "";
    private int place;
    private boolean attended;
    private LongConsumer leftAlone = at -> {};
    private LongConsumer queued = at -> {};
    private IntConsumer placed = number -> {};

    /**
     * A page that has the token of a chat.
     *
     * @param node the number of the node it is brought to first
     * @param trouble told what must not happen
     */
    Visitor(Cluster cluster, Loop loop, int node, String called, String token, Consumer<String> trouble) {
        this.called = called;
        this.loop = loop;
        this.token = token;
        this.trouble = trouble;
        this.line = new PageLine(loop, cluster, node, "/nl/chat/socket", Map.of("Origin", Cluster.ORIGIN), this);
        this.side = new Side(Author.VISITOR, line, loop, this);
    }

    /** The same, who was shown a page when the chat began. */
    Visitor shown(String first) {
        page = first;
        return this;
    }

    /** The page that was shown when the chat began. */
    String page() {
        return page;
    }

    void open() {
        line.open();
    }

    void close() {
        line.close();
    }

    String called() {
        return called;
    }

    Side side() {
        return side;
    }

    /** Whether an adviser holds the chat. */
    boolean talking() {
        return talking;
    }

    /** Whether an adviser holds the chat and was heard of, as far as the visitor was told. */
    boolean accompanied() {
        return talking && here;
    }

    /** The place in the queue that was told last; 0 when none was. */
    int place() {
        return phase.equals("WAITING") ? place : 0;
    }

    /** Whether it was told where it stands, or at least whether somebody is on duty. */
    boolean toldTheWait() {
        return phase.equals("WAITING") && (place > 0 || attended);
    }

    /**
     * Tells, once each, when the adviser was said to be gone, when the chat was back in the queue, and the place it had when one
     * was told.
     */
    void watch(LongConsumer whenLeftAlone, LongConsumer whenQueued, IntConsumer whenPlaced) {
        leftAlone = whenLeftAlone;
        queued = whenQueued;
        placed = whenPlaced;
    }

    private void tell(long at) {
        if (!accompanied()) {
            leftAlone.accept(at);
            leftAlone = later -> {};
        }
        if (phase.equals("WAITING")) {
            queued.accept(at);
            queued = later -> {};
        }
        if (place() > 0) {
            placed.accept(place());
            placed = number -> {};
        }
    }

    @Override
    public void opened() {
        resume();
    }

    private void resume() {
        resumed = false;
        line.send(Map.of("type", "resume", "token", token, "after", side.ask()));
    }

    @Override
    public void received(JsonNode frame, long at) {
        switch (frame.path("type").asText()) {
            case "entry" -> side.entry(frame, at);
            case "stored" -> side.stored(frame, at);
            case "state" -> state(frame, at);
            case "token" -> token = frame.path("token").asText();
            case "error" -> refused(frame);
            default -> {}
        }
    }

    private void state(JsonNode frame, long at) {
        side.state(at);
        phase = frame.path("phase").asText();
        talking = phase.equals("TALKING");
        here = frame.path("here").asBoolean();
        place = frame.path("place").asInt();
        attended = frame.path("attended").asBoolean();
        tell(at);
        if (!resumed) {
            resumed = true;
            side.outbox().resume();
        }
    }

    private void refused(JsonNode error) {
        String code = error.path("code").asText();
        if (code.equals("gone")) {
            trouble.accept("The chat of a visitor is gone.");
            line.close();
        } else if (!resumed) {
            loop.after(RETRY, this::resumeAgain);
        } else if (code.equals("unavailable") || code.equals("slow")) {
            side.outbox().retryLater();
        } else {
            trouble.accept("A visitor was refused: " + code + ".");
            if (error.has("id")) {
                side.refused(Side.id(error));
            }
        }
    }

    private void resumeAgain() {
        if (!resumed && line.up()) {
            resume();
        }
    }

    @Override
    public void replaced() {
        trouble.accept("A visitor's line was replaced by another.");
    }

    @Override
    public boolean say(Testimony.Message message) {
        return resumed && line.send(Map.of("type", "say", "id", message.id(), "text", message.text()));
    }

    @Override
    public boolean seen(long seq) {
        return line.send(Map.of("type", "seen", "seq", seq));
    }
}
