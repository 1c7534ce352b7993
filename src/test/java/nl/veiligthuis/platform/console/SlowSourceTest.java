package nl.veiligthuis.platform.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import nl.veiligthuis.platform.privacy.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each source here is an address of this machine that nothing else comes from. */
@QuarkusTest
class SlowSourceTest extends TwoDesks {

    private static final String LATER = "minuten kun je het opnieuw proberen";

    @AfterEach
    void nobody_waits() {
        sql.change("delete from conversation");
    }

    @Test
    void a_source_whose_chat_was_ended_for_abuse_is_slowed_when_the_adviser_asks_and_others_are_not() throws Exception {
        endFor(chatFrom("127.0.0.9"), true);
        awaitSlowed("127.0.0.9");
        String page = ask("127.0.0.9");
        assertTrue(page.contains(LATER) && page.contains("tel:0800-2000"), page);
        assertFalse(ask("127.0.0.10").contains(LATER), "another source");
        assertEquals(
                1,
                sql.number(
                        "select count(*) from audit where deed = 'SOURCE_SLOWED' and conversation_id = ?::uuid", chat));
    }

    @Test
    void who_is_not_ended_for_abuse_is_never_slowed() throws Exception {
        String other = chatFrom("127.0.0.11");
        one.send(Map.of("type", "end", "conversation", other, "epoch", 1, "outcome", "ADVICE", "slow", true));
        one.await(frame -> frame.path("phase").asText().equals("ENDED"), "end");
        endFor(chatFrom("127.0.0.11"), false);
        assertFalse(ask("127.0.0.11").contains(LATER));
    }

    /** A hint goes its own way: the answer to the adviser may come first. */
    private void awaitSlowed(String source) throws Exception {
        for (int look = 0; look < 4 && !ask(source).contains(LATER); look++) {
            Thread.sleep(200);
        }
    }

    private String chatFrom(String source) throws Exception {
        ask(source);
        JsonNode waiting = one.await(frame -> !frame.path("waiting").isEmpty(), "waiting");
        chat = waiting.path("waiting").path(0).path("conversation").asText();
        one.send(Map.of("type", "claim", "conversation", chat));
        assertTrue(one.await("claimed").path("won").asBoolean());
        open(one);
        one.await(
                frame -> frame.path("type").asText().equals("state")
                        && frame.path("conversation").asText().equals(chat),
                "state");
        return chat;
    }

    private void endFor(String conversation, boolean slow) {
        one.send(Map.of("type", "end", "conversation", conversation, "epoch", 1, "outcome", "ABUSE", "slow", slow));
        one.await(frame -> frame.path("kind").asText().equals("ENDED_FOR_ABUSE"), "end");
    }

    /** Asks for a chat; the page that answers. */
    private String ask(String source) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(source))
                .build()) {
            HttpRequest form = HttpRequest.newBuilder(service.base().resolve("/nl/chat"))
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "token=" + Token.random().reveal() + "&called=Iemand"))
                    .build();
            return client.send(form, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
