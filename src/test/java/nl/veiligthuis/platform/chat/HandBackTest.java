package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class HandBackTest {

    @TestHTTPResource("/")
    URI address;

    @Inject
    DataSource source;

    Sql sql;
    Service service;

    @BeforeEach
    void a_service() {
        sql = new Sql(source);
        service = new Service(address);
        nobody_waits();
    }

    @AfterEach
    void nobody_waits() {
        sql.change("delete from conversation");
    }

    @Test
    void when_an_adviser_falls_silent_the_visitor_is_told_and_comes_first_and_a_late_write_is_refused() {
        try (Peer silent = service.adviserOnDuty("voorbeeld-1");
                Peer other = service.adviserOnDuty("voorbeeld-2")) {
            String token = service.startChat("nl", "Noor");
            String chat = waiting(silent, "Noor");
            silent.send(Map.of("type", "claim", "conversation", chat));
            silent.await("claimed");
            service.startChat("nl", "Later");
            try (Peer visitor = Peer.visitor(service.base(), "nl", token, 0)) {
                visitor.await(frame -> frame.path("here").asBoolean(), "the adviser is here");
                lease(chat, "1 second");
                visitor.await(frame -> frame.has("here") && !frame.path("here").asBoolean(), "the adviser is away");
                lease(chat, "16 seconds");
                assertEquals(
                        "ADVISER_LOST",
                        visitor.await(
                                        frame -> frame.path("author").asText().equals("SYSTEM")
                                                && frame.path("kind").asText().startsWith("ADVISER"),
                                        "the loss")
                                .path("kind")
                                .asText());
                visitor.await(
                        frame -> frame.path("phase").asText().equals("WAITING")
                                && frame.path("place").asInt() == 1,
                        "the first place");
                silent.send(say(chat, 1));
                assertEquals("ended", silent.await("error").path("code").asText());

                JsonNode desk = other.await(
                        frame ->
                                frame.path("waiting").path(0).path("handedBack").asBoolean(),
                        "Noor first");
                assertEquals(
                        chat, desk.path("waiting").path(0).path("conversation").asText());
                other.send(Map.of("type", "claim", "conversation", chat));
                JsonNode taken = other.await(frame -> frame.path("own").size() == 1, "Noor taken");
                JsonNode why = taken.path("own").path(0).path("why");
                assertEquals(true, why.path("handedBack").asBoolean());
                assertEquals(1, why.path("place").asInt());
                other.send(say(chat, 1));
                assertEquals("ended", other.await("error").path("code").asText());
                other.send(say(chat, 3));
                assertEquals(
                        "Ik lees mee.",
                        visitor.await(frame -> frame.path("author").asText().equals("ADVISER"), "words")
                                .path("text")
                                .asText());
            }
        }
    }

    @Test
    void an_adviser_who_is_back_in_time_keeps_the_chat() {
        try (Peer adviser = service.adviserOnDuty("voorbeeld-1")) {
            String token = service.startChat("nl", "Noor");
            String chat = waiting(adviser, "Noor");
            adviser.send(Map.of("type", "claim", "conversation", chat));
            adviser.await("claimed");
            try (Peer visitor = Peer.visitor(service.base(), "nl", token, 0)) {
                visitor.await(frame -> frame.path("here").asBoolean(), "the adviser is here");
                lease(chat, "5 seconds");
                visitor.await(frame -> frame.has("here") && !frame.path("here").asBoolean(), "the adviser is away");
                adviser.send(Map.of("type", "pong"));
                visitor.await(frame -> frame.path("here").asBoolean(), "the adviser is back");
                adviser.send(say(chat, 1));
                visitor.await(frame -> frame.path("author").asText().equals("ADVISER"), "words");
            }
        }
    }

    /** The lease ran out so long ago. */
    private void lease(String chat, String ago) {
        sql.change(
                "update advice_request set lease_until = clock_timestamp() - cast(? as interval)"
                        + " where conversation_id = ?",
                ago,
                UUID.fromString(chat));
    }

    private static Map<String, Object> say(String chat, int epoch) {
        return Map.of(
                "type", "say", "conversation", chat, "epoch", epoch, "id", UUID.randomUUID(), "text", "Ik lees mee.");
    }

    private static String waiting(Peer adviser, String called) {
        JsonNode desk = adviser.await(frame -> find(frame, called) != null, "waiting: " + called);
        return find(desk, called).path("conversation").asText();
    }

    private static JsonNode find(JsonNode desk, String called) {
        return StreamSupport.stream(desk.path("waiting").spliterator(), false)
                .filter(chat -> called.equals(chat.path("called").asText()))
                .findFirst()
                .orElse(null);
    }
}
