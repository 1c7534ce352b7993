package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;

/** One line per side is live: the one that was opened last. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OneLineTest extends ChatPages {

    @Test
    void of_two_tabs_of_one_visitor_the_older_is_told_why_it_closes_and_the_newer_goes_on() throws Exception {
        try (Talk talk = Talk.taken(service, adviser);
                Peer newer = Peer.visitor(service.base(), "nl", talk.token, 0)) {
            newer.await("state");
            assertEquals(4009, talk.visitor.awaitClose());
            talk.adviserSays(1, "Voor wie er nu is");
            newer.await(frame -> frame.path("text").asText().equals("Voor wie er nu is"), "words");
        }
    }

    @Test
    void a_console_that_comes_back_keeps_the_duty_that_was_about_to_end() {
        sql.change("update duty set lease_until = clock_timestamp() + interval '3 seconds'"
                + " where lease_until > clock_timestamp()");
        try (Peer again = Peer.adviser(service.base(), service.signIn("voorbeeld-1"))) {
            again.await(desk -> desk.path("onDuty").asBoolean(), "on duty");
            assertEquals(
                    1,
                    sql.number(
                            "select count(*) from duty where lease_until > clock_timestamp() + interval '15 seconds'"));
        }
    }

    @Test
    void of_two_consoles_of_one_adviser_the_older_is_told_why_it_closes_and_the_chats_stay() throws Exception {
        try (Talk talk = Talk.taken(service, adviser);
                Peer newer = Peer.adviser(service.base(), service.signIn("voorbeeld-1"))) {
            newer.await(desk -> desk.path("own").size() == 1, "the chat");
            assertEquals(4009, adviser.awaitClose());
            newer.send(Map.of("type", "open", "conversation", talk.chat, "after", 0));
            newer.await("state");
            talk.visitorSays("Ben je er nog?");
            newer.await(frame -> frame.path("text").asText().equals("Ben je er nog?"), "words");
        }
    }
}
