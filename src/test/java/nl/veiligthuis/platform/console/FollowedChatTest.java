package nl.veiligthuis.platform.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class FollowedChatTest {

    private static final int MORE_THAN_MAY_BE_OPEN = 33;

    @TestHTTPResource("/")
    URI address;

    @Test
    void a_chat_can_be_read_after_any_number_of_chats_that_ended_on_the_same_line() {
        Service service = new Service(address);
        try (Peer adviser = service.adviserOnDuty("voorbeeld-1")) {
            for (int chat = 1; chat <= MORE_THAN_MAY_BE_OPEN; chat++) {
                adviser.send(Map.of("type", "ping"));
                String conversation = opened(service, adviser);
                adviser.send(Map.of("type", "end", "epoch", 1, "conversation", conversation));
                adviser.await(
                        frame -> frame.path("phase").asText().equals("ENDED") && about(frame, conversation),
                        "the end of chat " + chat);
            }
            adviser.send(Map.of("type", "end", "epoch", 1, "conversation", opened(service, adviser)));
        }
    }

    @Test
    void a_chat_that_ended_can_be_read_again() {
        Service service = new Service(address);
        try (Peer adviser = service.adviserOnDuty("voorbeeld-1")) {
            String conversation = opened(service, adviser);
            adviser.send(Map.of("type", "end", "epoch", 1, "conversation", conversation));
            adviser.await(frame -> frame.path("phase").asText().equals("ENDED"), "the end");
            open(adviser, conversation);
            assertEquals("JOINED", adviser.await("entry").path("kind").asText());
            assertEquals("ENDED_BY_ADVISER", adviser.await("entry").path("kind").asText());
        }
    }

    private static String opened(Service service, Peer adviser) {
        String called = UUID.randomUUID().toString();
        service.startChat("nl", called);
        JsonNode desk = adviser.await(frame -> find(frame, called) != null, "waiting");
        String conversation = find(desk, called).path("conversation").asText();
        adviser.send(Map.of("type", "claim", "conversation", conversation));
        open(adviser, conversation);
        adviser.await(
                frame -> frame.path("kind").asText().equals("JOINED") && about(frame, conversation),
                "the entry of the claim");
        return conversation;
    }

    private static void open(Peer adviser, String conversation) {
        adviser.send(Map.of("type", "open", "conversation", conversation, "after", 0));
    }

    private static boolean about(JsonNode frame, String conversation) {
        return frame.path("conversation").asText().equals(conversation);
    }

    private static JsonNode find(JsonNode desk, String called) {
        return StreamSupport.stream(desk.path("waiting").spliterator(), false)
                .filter(chat -> called.equals(chat.path("called").asText()))
                .findFirst()
                .orElse(null);
    }
}
