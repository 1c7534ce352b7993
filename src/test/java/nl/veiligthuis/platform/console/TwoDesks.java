package nl.veiligthuis.platform.console;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
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

/** Two advisers on duty, the first of whom talks with a visitor. */
@WithTestResource(TestDatabase.class)
abstract class TwoDesks {

    @TestHTTPResource("/")
    URI address;

    @Inject
    DataSource source;

    Service service;
    Sql sql;
    Peer one;
    Peer two;
    String token;
    String chat;

    @BeforeEach
    void the_first_of_two_advisers_talks_with_a_visitor() {
        service = new Service(address);
        sql = new Sql(source);
        sql.change("delete from conversation");
        sql.change("update duty set lease_until = clock_timestamp() - interval '1 second'");
        one = service.adviserOnDuty("voorbeeld-1");
        two = service.adviserOnDuty("voorbeeld-2");
        token = service.startChat("nl", "Iemand");
        chat = sql.chat(token).toString();
        one.await(frame -> named(frame.path("waiting"), chat) != null, "waiting");
        one.send(Map.of("type", "claim", "conversation", chat));
        assertTrue(one.await("claimed").path("won").asBoolean());
        open(one);
        one.await("state");
    }

    @AfterEach
    void both_leave() {
        one.close();
        two.close();
    }

    void open(Peer adviser) {
        adviser.send(Map.of("type", "open", "conversation", chat, "after", 0));
    }

    void send(Peer adviser, String type, Map<String, ?> more) {
        Map<String, Object> frame = new HashMap<>(more);
        frame.put("type", type);
        frame.put("conversation", chat);
        adviser.send(frame);
    }

    void say(Peer adviser, int epoch, String text) {
        send(adviser, "say", Map.of("epoch", epoch, "id", UUID.randomUUID(), "text", text));
    }

    String idOf(String username) {
        return sql.id("select id from account where username = ?", username).toString();
    }

    String error(Peer adviser) {
        return adviser.await("error").path("code").asText();
    }

    /** What the visitor's page shows. */
    String page() {
        return service.form()
                .formParam("token", token)
                .post("/nl/chat/view")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The item of a list that is about this conversation; null when there is none. */
    static JsonNode named(JsonNode list, String conversation) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(item -> item.path("conversation").asText().equals(conversation))
                .findFirst()
                .orElse(null);
    }
}
