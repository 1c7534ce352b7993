package nl.veiligthuis.platform.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.veiligthuis.platform.chat.VisitorFrame;
import nl.veiligthuis.platform.console.ConsoleFrame;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.privacy.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every frame of both sockets, sent by everybody to whom a chat does not belong: it changes nothing and shows nothing. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FrameRightsTest {

    private static final String CANARY = "Kanarie van de bezoeker";

    /** All that frames could change in a chat. */
    private static final String STANDING = """
            select concat_ws('|', r.state, r.adviser_id, r.epoch, r.outcome, r.hidden_at, c.last_seq, c.adviser_seen,
                c.visitor_seen, c.last_note, c.visitor_line, c.rated, c.return_hash, c.ended_at,
                (select count(*) from transfer where conversation_id = c.id),
                (select count(*) from reader where conversation_id = c.id),
                (select count(*) from audit where conversation_id = c.id))
            from conversation c join advice_request r on r.conversation_id = c.id where c.id = ?::uuid
            """;

    @TestHTTPResource("/")
    URI address;

    @Inject
    DataSource source;

    Service service;
    Sql sql;
    Peer holder;
    String token;
    String chat;

    @BeforeEach
    void an_adviser_of_amsterdam_talks_with_a_visitor_of_utrecht() {
        service = new Service(address);
        sql = new Sql(source);
        sql.change("delete from conversation");
        sql.change("update duty set lease_until = clock_timestamp() - interval '1 second'");
        holder = service.adviserOnDuty("voorbeeld-5");
        token = service.startChat("nl", "Iemand");
        chat = sql.chat(token).toString();
        holder.await(frame -> frame.path("waiting").toString().contains(chat), "waiting");
        holder.send(frame("claim", chat));
        assertTrue(holder.await("claimed").path("won").asBoolean());
        sql.change("update advice_request set region_code = 'VT20' where conversation_id = ?::uuid", chat);
        holder.send(Map.of("type", "say", "conversation", chat, "epoch", 1, "id", UUID.randomUUID(), "text", CANARY));
        holder.await("stored");
    }

    @AfterEach
    void all_leave() {
        holder.close();
        sql.change("delete from conversation");
    }

    @Test
    void every_frame_of_the_protocol_is_tried_here() {
        assertEquals(types(ConsoleFrame.class), types(consoleFrames()));
        assertEquals(types(VisitorFrame.class), types(visitorFrames()));
    }

    /** An adviser of the pool, one of the visitor's region, its coordinator, another's, and the coordinator of all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "voorbeeld-1",
                "voorbeeld-4",
                "voorbeeld-coordinator",
                "voorbeeld-coordinator-2",
                "voorbeeld-landelijk"
            })
    void who_does_not_hold_a_chat_changes_nothing_in_it_and_reads_nothing_of_it(String username) {
        String before = standing();
        try (Peer stranger = service.console(username);
                Peer visitor = Peer.visitor(service.base(), "nl", token, 0)) {
            visitor.await("state");
            stranger.await("desk");
            before = standing();
            for (Map<String, ?> frame : consoleFrames()) {
                stranger.send(frame);
                stranger.send(Map.of("type", "ping"));
                JsonNode pong = stranger.await(
                        answer -> answer.path("type").asText().equals("pong")
                                || answer.toString().contains(CANARY),
                        "pong after " + frame);
                assertEquals("pong", pong.path("type").asText(), frame.toString());
                assertEquals(before, standing(), username + " sent " + frame);
            }
            visitor.send(Map.of("type", "ping"));
            JsonNode next = visitor.await(
                    frame -> List.of("pong", "writing")
                            .contains(frame.path("type").asText()),
                    "pong");
            assertEquals("pong", next.path("type").asText(), "nobody else is shown to be writing");
        }
    }

    @Test
    void a_visitor_s_line_without_the_token_of_a_chat_changes_nothing_and_reads_nothing() {
        for (Map<String, ?> frame : visitorFrames()) {
            try (Peer stranger = Peer.connect(
                    service.base(),
                    "/nl/chat/socket",
                    Map.of("Origin", service.base().toString()))) {
                String before = standing();
                stranger.send(frame);
                stranger.send(Map.of("type", "ping"));
                JsonNode answer = stranger.await(
                        got -> got.path("type").asText().equals("pong")
                                || got.toString().contains(CANARY),
                        "pong");
                assertFalse(answer.toString().contains(CANARY), frame.toString());
                assertEquals(before, standing(), frame.toString());
            }
        }
    }

    private String standing() {
        return sql.text(STANDING, chat);
    }

    private List<Map<String, ?>> consoleFrames() {
        Map<String, Object> scope = Map.of(
                "regions", List.of("VT17"),
                "pool", false,
                "languages", List.of("ar"),
                "audiences", List.of("PROFESSIONAL"),
                "capacity", 1);
        String somebody = "00000000-0000-4000-8000-000000000002";
        return List.of(
                Map.of("type", "duty", "on", false),
                Map.of("type", "serve", "scope", scope),
                Map.of("type", "ready"),
                frame("claim", chat),
                frame("open", chat, "after", 0),
                frame("say", chat, "epoch", 1, "id", UUID.randomUUID(), "text", "Vreemd"),
                frame("note", chat, "id", UUID.randomUUID(), "text", "Vreemd"),
                frame("writing", chat),
                frame("seen", chat, "seq", 2),
                frame("pass-on", chat, "epoch", 1, "reason", "OTHER", "adviser", somebody),
                frame("accept", chat),
                frame("decline", chat),
                frame("withdraw", chat),
                frame("invite", chat, "epoch", 1, "reader", somebody),
                frame("join", chat),
                frame("stop", chat, "reader", somebody),
                frame("emergency", chat),
                frame("end", chat, "epoch", 1, "outcome", "ABUSE", "slow", true),
                Map.of("type", "alerts", "sound", false, "notice", false),
                Map.of("type", "pong"),
                Map.of("type", "ping"));
    }

    private static List<Map<String, ?>> visitorFrames() {
        return List.of(
                Map.of("type", "resume", "token", Token.random().reveal(), "after", 0),
                Map.of("type", "say", "id", UUID.randomUUID(), "text", "Vreemd"),
                Map.of("type", "seen", "seq", 2),
                Map.of("type", "writing"),
                Map.of("type", "hide"),
                Map.of("type", "show"),
                Map.of("type", "park"),
                Map.of("type", "back"),
                Map.of("type", "rate", "answer", "YES"),
                Map.of("type", "end"),
                Map.of("type", "pong"),
                Map.of("type", "ping"));
    }

    private static Map<String, ?> frame(String type, String chat, Object... more) {
        Map<String, Object> frame = new HashMap<>(Map.of("type", type, "conversation", chat));
        for (int at = 0; at < more.length; at += 2) {
            frame.put((String) more[at], more[at + 1]);
        }
        return frame;
    }

    private static Set<String> types(Class<?> protocol) {
        Set<String> types = new TreeSet<>();
        Stream.of(protocol.getAnnotation(JsonSubTypes.class).value()).forEach(type -> types.add(type.name()));
        return types;
    }

    private static Set<String> types(List<Map<String, ?>> frames) {
        Set<String> types = new TreeSet<>();
        frames.forEach(frame -> types.add((String) frame.get("type")));
        return types;
    }
}
