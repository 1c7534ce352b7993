package nl.veiligthuis.platform.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.ByteBuf;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import nl.veiligthuis.platform.faults.Cluster;

/** The console of an adviser of the application, who takes as many chats as one may hold. */
final class Console implements Line.Talker {

    /** The most an adviser holds by the service's own rule, {@code platform.routing.most-capacity}. */
    static final int CHATS = 8;

    private static final Duration AGAIN = Duration.ofMillis(200);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ON_DUTY = """
            {"type":"serve","scope":{"regions":[],"pool":true,"languages":["nl"],\
            "audiences":["MYSELF","BYSTANDER","PROFESSIONAL"],"capacity":%d}}""".formatted(CHATS);

    private final Lines lines;
    private final URI server;
    private final Map<String, String> headers;
    private final Talks talks;
    private final Set<String> taken;
    private final ToLongFunction<String> lastNumber;
    private final Map<String, Chat> chats = new LinkedHashMap<>();
    private Line line;
    private boolean onDuty;
    private int claims;

    /**
     * @param cookie of the session
     * @param taken the conversations that somebody took, shared by all consoles
     * @param lastNumber the number of the last entry of a conversation
     */
    Console(Lines lines, URI server, String cookie, Talks talks, Set<String> taken, ToLongFunction<String> lastNumber) {
        this.lines = lines;
        this.server = server;
        this.headers = Map.of("Origin", Cluster.ORIGIN, "Cookie", "__Host-console=" + cookie);
        this.talks = talks;
        this.taken = taken;
        this.lastNumber = lastNumber;
    }

    void open() {
        line = lines.open(server, "/console/socket", headers, this);
    }

    boolean onDuty() {
        return onDuty;
    }

    @Override
    public void opened(Line from) {
        if (chats.isEmpty()) {
            from.send(ON_DUTY);
        }
        chats.values().forEach(this::follow);
    }

    private void follow(Chat chat) {
        line.send("{\"type\":\"open\",\"conversation\":\"%s\",\"after\":%d}"
                .formatted(chat.conversation, lastNumber.applyAsLong(chat.conversation)));
    }

    @Override
    public void heard(Line from, ByteBuf bytes, int start, int length) {
        if (!talks.heard(false, bytes, start, length)) {
            other(bytes.toString(start, length, StandardCharsets.UTF_8));
        }
    }

    /** Lists are long and come often: they are read until it has all its chats. */
    private void other(String frame) {
        if (frame.startsWith("{\"type\":\"error\"")) {
            talks.refused(frame);
        } else if (chats.values().stream().filter(chat -> chat.message != null).count() < CHATS) {
            read(frame(frame));
        }
    }

    private void read(JsonNode frame) {
        switch (frame.path("type").asText()) {
            case "desk" -> desk(frame);
            case "claimed" -> claims -= frame.path("won").asBoolean() ? 0 : 1;
            case "state" -> each(frame.path("conversation").asText(), chat -> chat.state(frame));
            default -> {}
        }
    }

    private void each(String conversation, Consumer<Chat> step) {
        Chat chat = chats.get(conversation);
        if (chat != null) {
            step.accept(chat);
        }
    }

    private void desk(JsonNode desk) {
        onDuty = desk.path("onDuty").asBoolean();
        desk.path("own").forEach(own -> own(own.path("conversation").asText()));
        desk.path("waiting")
                .forEach(waiting -> take(waiting.path("conversation").asText()));
    }

    private void own(String conversation) {
        if (!chats.containsKey(conversation)) {
            Chat chat = new Chat(conversation);
            chats.put(conversation, chat);
            talks.add(chat);
            follow(chat);
        }
    }

    private void take(String conversation) {
        if (claims < CHATS && taken.add(conversation)) {
            claims++;
            line.send("{\"type\":\"claim\",\"conversation\":\"" + conversation + "\"}");
        }
    }

    @Override
    public void ended(Line from, String why) {
        talks.refused("A console was lost: " + why);
        lines.after(AGAIN, this::open);
    }

    private static JsonNode frame(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("The server sent what is no frame.", malformed);
        }
    }

    /** A chat on this console. */
    private final class Chat implements Talks.Speaker {

        private final String conversation;
        private Talks.Around message;

        private Chat(String conversation) {
            this.conversation = conversation;
        }

        private void state(JsonNode frame) {
            message = Talks.Around.adviser(conversation, frame.path("epoch").asInt());
        }

        @Override
        public boolean visitor() {
            return false;
        }

        @Override
        public boolean ready() {
            return message != null && line.open();
        }

        @Override
        public void say(byte[] id) {
            line.send(message.before(), id, message.after());
        }
    }
}
