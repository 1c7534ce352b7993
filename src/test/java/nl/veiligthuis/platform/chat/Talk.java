package nl.veiligthuis.platform.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;

/** A visitor and an adviser who talk, each on a real socket. */
final class Talk implements AutoCloseable {

    private final Service service;
    final Peer adviser;
    final String called;
    final String token;
    final Peer visitor;
    final String chat;

    /** A visitor who waits for an adviser who is on duty. */
    Talk(Service service, Peer adviser) {
        this.service = service;
        this.adviser = adviser;
        this.called = "Noor " + UUID.randomUUID().toString().substring(0, 8);
        this.token = service.startChat("nl", called);
        this.visitor = Peer.visitor(service.base(), "nl", token, 0);
        this.chat = waiting().path("conversation").asText();
    }

    /** A visitor whose chat the adviser has taken and follows. */
    static Talk taken(Service service, Peer adviser) {
        Talk talk = new Talk(service, adviser);
        talk.claim();
        talk.visitor.await(frame -> frame.path("phase").asText().equals("TALKING"), "taken");
        return talk;
    }

    /** How the chat stands in the list of those who wait, once it does. */
    JsonNode waiting() {
        return find(adviser.await(desk -> find(desk, "waiting") != null, "waiting: " + called), "waiting");
    }

    /** The adviser takes the chat and follows it; how it stands in the list of their own. */
    JsonNode claim() {
        adviser.send(Map.of("type", "claim", "conversation", chat));
        adviser.await("claimed");
        JsonNode own = find(adviser.await(desk -> find(desk, "own") != null, "own: " + called), "own");
        adviser.send(Map.of("type", "open", "conversation", chat, "after", 0));
        adviser.await("state");
        return own;
    }

    void adviserSays(int epoch, String text) {
        adviser.send(
                Map.of("type", "say", "conversation", chat, "epoch", epoch, "id", UUID.randomUUID(), "text", text));
    }

    void visitorSays(String text) {
        visitor.send(Map.of("type", "say", "id", UUID.randomUUID(), "text", text));
    }

    /** The visitor sets the chat aside; the words they get. */
    String park() {
        visitor.send(Map.of("type", "park"));
        JsonNode words = visitor.await("words").path("words");
        return String.join(" ", words.valueStream().map(JsonNode::asText).toList());
    }

    /** Somebody comes back with words, on a device that knows nothing. */
    Shown comeBack(String words) {
        return ChatPages.shown(service.form().formParam("words", words).post("/nl/chat/return"), "nl");
    }

    static boolean phase(JsonNode frame, String phase) {
        return frame.path("type").asText().equals("state")
                && frame.path("phase").asText().equals(phase);
    }

    private JsonNode find(JsonNode desk, String list) {
        return desk.path(list)
                .valueStream()
                .filter(chat -> called.equals(chat.path("called").asText()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        visitor.close();
    }
}
