package nl.veiligthuis.platform.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.veiligthuis.platform.chat.Author;

/** An adviser's console, by the rules of {@code web/console/console.ts}. It takes the chats it was told to take. */
final class Console implements PageLine.Page {

    private static final Duration RETRY = Duration.ofSeconds(3);

    private final Loop loop;
    private final PageLine line;
    private final Set<String> wanted;
    private final Consumer<String> trouble;
    private final Set<UUID> claimed = new HashSet<>();
    private final Map<UUID, Chat> chats = new LinkedHashMap<>();
    private final Map<String, UUID> byName = new HashMap<>();
    private Chat shown;
    private boolean onDuty;
    private int dutiesLost;

    /**
     * The console of an adviser who is signed in.
     *
     * @param node the number of the node it is brought to first
     * @param cookie of the session
     * @param wanted whose chats to take, by the names they go by
     * @param trouble told what must not happen
     */
    Console(Cluster cluster, Loop loop, int node, String cookie, Set<String> wanted, Consumer<String> trouble) {
        this.loop = loop;
        this.wanted = wanted;
        this.trouble = trouble;
        Map<String, String> headers = Map.of("Origin", Cluster.ORIGIN, "Cookie", "__Host-console=" + cookie);
        this.line = new PageLine(loop, cluster, node, "/console/socket", headers, this);
    }

    void open() {
        line.open();
    }

    void close() {
        line.close();
    }

    void vanish() {
        line.vanish();
    }

    boolean up() {
        return line.up();
    }

    PageLine line() {
        return line;
    }

    void goOnDuty() {
        Map<String, ?> everybody = Map.of(
                "regions", List.of(),
                "pool", true,
                "languages", List.of("nl"),
                "audiences", List.of("MYSELF", "BYSTANDER", "PROFESSIONAL"),
                "capacity", Math.max(1, wanted.size()));
        line.send(Map.of("type", "serve", "scope", everybody));
    }

    boolean onDuty() {
        return onDuty;
    }

    /** How often a duty ended though the adviser was there. */
    int dutiesLost() {
        return dutiesLost;
    }

    /** The conversation with one who goes by a name; null while it is not taken. */
    UUID conversation(String called) {
        return byName.get(called);
    }

    List<UUID> conversations() {
        return List.copyOf(chats.keySet());
    }

    Side side(UUID conversation) {
        return chats.get(conversation).side;
    }

    Collection<Side> sides() {
        return chats.values().stream().map(chat -> chat.side).toList();
    }

    /** Whether it holds all it was told to take. */
    boolean complete() {
        return chats.size() == wanted.size() && chats.values().stream().allMatch(chat -> chat.epoch > 0);
    }

    @Override
    public void opened() {
        chats.values().forEach(this::follow);
        chats.values().stream()
                .filter(chat -> chat.epoch > 0)
                .forEach(chat -> chat.side.outbox().resume());
    }

    private void follow(Chat chat) {
        line.send(Map.of("type", "open", "conversation", chat.conversation, "after", chat.side.ask()));
    }

    @Override
    public void received(JsonNode frame, long at) {
        Chat chat = frame.has("conversation") ? chats.get(conversation(frame)) : null;
        switch (frame.path("type").asText()) {
            case "desk" -> desk(frame);
            case "claimed" -> claimed(frame);
            case "error" -> refused(frame, chat);
            case "entry" -> chat.side.entry(frame, at);
            case "stored" -> chat.side.stored(frame, at);
            case "state" -> chat.state(frame, at);
            default -> {}
        }
    }

    private void desk(JsonNode desk) {
        boolean now = desk.path("onDuty").asBoolean();
        dutiesLost += onDuty && !now ? 1 : 0;
        onDuty = now;
        desk.path("own").forEach(this::own);
        desk.path("waiting").forEach(this::take);
    }

    private void take(JsonNode waiting) {
        if (wanted.contains(waiting.path("called").asText()) && claimed.add(conversation(waiting))) {
            line.send(Map.of("type", "claim", "conversation", conversation(waiting)));
        }
    }

    private void claimed(JsonNode frame) {
        if (!frame.path("won").asBoolean()) {
            loop.after(RETRY, () -> line.send(Map.of("type", "claim", "conversation", conversation(frame))));
        }
    }

    private void own(JsonNode own) {
        UUID conversation = conversation(own);
        if (!chats.containsKey(conversation)) {
            Chat chat = new Chat(conversation);
            chats.put(conversation, chat);
            byName.put(own.path("called").asText(), conversation);
            follow(chat);
        }
    }

    private void refused(JsonNode error, Chat chat) {
        String code = error.path("code").asText();
        boolean message = chat != null && error.has("id");
        if (code.equals("unavailable") || code.equals("slow")) {
            if (message) {
                chat.side.outbox().retryLater();
            }
            return;
        }
        trouble.accept("An adviser was refused: " + code + ".");
        if (message) {
            chat.side.refused(Side.id(error));
        }
    }

    @Override
    public void replaced() {
        trouble.accept("A console was replaced by another.");
    }

    private static UUID conversation(JsonNode frame) {
        return UUID.fromString(frame.path("conversation").asText());
    }

    /** A chat on this console. One chat is shown at a time: the one that was written in last. */
    private final class Chat implements Side.Mouth {

        private final UUID conversation;
        private final Side side = new Side(Author.ADVISER, line, loop, this);
        private int epoch;

        private Chat(UUID conversation) {
            this.conversation = conversation;
        }

        private void state(JsonNode frame, long at) {
            side.state(at);
            if (epoch == 0) {
                epoch = frame.path("epoch").asInt();
                side.outbox().resume();
            }
        }

        @Override
        public boolean say(Testimony.Message message) {
            shown = this;
            return epoch > 0
                    && line.send(Map.of(
                            "type",
                            "say",
                            "conversation",
                            conversation,
                            "epoch",
                            epoch,
                            "id",
                            message.id(),
                            "text",
                            message.text()));
        }

        @Override
        public boolean seen(long seq) {
            return shown == this && line.send(Map.of("type", "seen", "conversation", conversation, "seq", seq));
        }
    }
}
