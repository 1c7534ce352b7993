package nl.veiligthuis.platform.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ClaimTest {

    private static final int ROUNDS = 25;

    @TestHTTPResource("/")
    URI address;

    Service service;
    Peer one;
    Peer two;

    @BeforeEach
    void two_advisers_are_on_duty() {
        service = new Service(address);
        one = service.adviserOnDuty("voorbeeld-1");
        two = service.adviserOnDuty("voorbeeld-2");
    }

    @AfterEach
    void both_leave() {
        one.close();
        two.close();
    }

    @Test
    void of_two_who_claim_the_same_chat_exactly_one_wins_every_round() {
        int wonByOne = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String called = name("ronde");
            service.startChat("nl", called);
            String conversation = waiting(one, called);
            waiting(two, called);
            Peer first = round % 2 == 0 ? one : two;
            Peer second = first == one ? two : one;
            first.send(Map.of("type", "claim", "conversation", conversation));
            second.send(Map.of("type", "claim", "conversation", conversation));
            boolean oneWon = claimed(one, conversation);
            boolean twoWon = claimed(two, conversation);
            assertNotEquals(oneWon, twoWon, "round " + round);
            wonByOne += oneWon ? 1 : 0;
            Peer winner = oneWon ? one : two;
            winner.send(Map.of("type", "end", "epoch", 1, "conversation", conversation));
            winner.await(
                    frame -> frame.path("type").asText().equals("desk")
                            && frame.path("own").isEmpty(),
                    "empty desk");
        }
        System.out.printf(
                "%d rounds of two claims: %d won by one, %d by the other%n", ROUNDS, wonByOne, ROUNDS - wonByOne);
    }

    @Test
    void an_adviser_reads_and_writes_own_chats_only() {
        String called = name("eigen");
        service.startChat("nl", called);
        String conversation = waiting(one, called);
        waiting(two, called);
        one.send(Map.of("type", "claim", "conversation", conversation));
        assertEquals(true, claimed(one, conversation));

        two.send(Map.of("type", "open", "conversation", conversation, "after", 0));
        assertEquals("gone", two.await("error").path("code").asText());
        two.send(Map.of(
                "type", "say", "conversation", conversation, "epoch", 1, "id", UUID.randomUUID(), "text", "Hallo?"));
        assertEquals("ended", two.await("error").path("code").asText());
        two.send(Map.of("type", "end", "epoch", 1, "conversation", conversation));
        assertEquals("gone", two.await("error").path("code").asText());

        one.send(Map.of("type", "open", "conversation", conversation, "after", 0));
        assertEquals("JOINED", one.await("entry").path("kind").asText());
        one.send(Map.of(
                "type",
                "say",
                "conversation",
                conversation,
                "epoch",
                1,
                "id",
                UUID.randomUUID(),
                "text",
                "Goedenavond"));
        assertEquals("Goedenavond", one.await("entry").path("text").asText());
        one.send(Map.of("type", "end", "epoch", 1, "conversation", conversation));
        assertEquals("ENDED_BY_ADVISER", one.await("entry").path("kind").asText());
    }

    @Test
    void an_adviser_holds_no_more_chats_than_allowed() {
        List<String> tokens = new ArrayList<>();
        for (int chat = 1; chat <= 5; chat++) {
            String called = name("veel");
            tokens.add(service.startChat("nl", called));
            String conversation = waiting(one, called);
            one.send(Map.of("type", "claim", "conversation", conversation));
            assertEquals(chat <= 4, claimed(one, conversation));
        }
        tokens.forEach(service::endChat);
    }

    @Test
    void a_chat_that_has_ended_or_was_set_aside_can_be_claimed_by_nobody() {
        String ended = name("over");
        String token = service.startChat("nl", ended);
        String conversation = waiting(one, ended);
        service.endChat(token);
        one.send(Map.of("type", "claim", "conversation", conversation));
        assertEquals(false, claimed(one, conversation));

        String parked = name("later");
        String kept = service.startChat("nl", parked);
        String aside = waiting(one, parked);
        service.form().formParam("token", kept).post("/nl/chat/parking").then().statusCode(200);
        one.send(Map.of("type", "claim", "conversation", aside));
        assertEquals(false, claimed(one, aside));
    }

    private static String name(String what) {
        return what + " " + UUID.randomUUID().toString().substring(0, 13);
    }

    private static boolean claimed(Peer adviser, String conversation) {
        return adviser.await(
                        frame -> frame.path("type").asText().equals("claimed")
                                && frame.path("conversation").asText().equals(conversation),
                        "claimed")
                .path("won")
                .asBoolean();
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
