package nl.veiligthuis.platform.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
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
        talking = frame.path("phase").asText().equals("TALKING");
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
