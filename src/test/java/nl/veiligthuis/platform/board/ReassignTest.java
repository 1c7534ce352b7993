package nl.veiligthuis.platform.board;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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
class ReassignTest {

    private static final int ROUNDS = 20;

    @TestHTTPResource("/")
    URI address;

    @Inject
    DataSource source;

    Sql sql;
    Shift shift;
    Service service;
    Screen national;
    Screen ofUtrecht;

    @BeforeEach
    void a_shift() {
        sql = new Sql(source);
        shift = Shift.begun(sql);
        service = new Service(address);
        national = Screen.of(address, "voorbeeld-landelijk");
        ofUtrecht = Screen.of(address, "voorbeeld-coordinator");
    }

    @AfterEach
    void over() {
        shift.over();
    }

    @Test
    void who_waits_is_given_to_an_adviser_who_sees_why_and_it_is_written_down() {
        try (Peer adviser = service.adviserOnDuty("voorbeeld-4")) {
            UUID chat = shift.waiting(Shift.UTRECHT, "nl", "1 minute");
            ofUtrecht
                    .get(Screen.form(chat))
                    .then()
                    .statusCode(200)
                    .body(containsString("Voorbeeld Vier"), containsString("name=\"epoch\" value=\"0\""));
            ofUtrecht
                    .give(chat, 4, 0)
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/console/board?moved=GIVEN"));
            JsonNode own = adviser.await(desk -> desk.path("own").size() == 1, "the chat");
            JsonNode why = own.path("own").path(0).path("why");
            assertEquals(true, why.path("given").asBoolean());
            assertEquals(1, why.path("place").asInt());
            assertEquals(1, shift.epoch(chat));
            assertEquals(1, deeds(chat, 11, "LANGUAGE to " + Shift.account(4)));
        }
    }

    @Test
    void a_chat_that_runs_goes_back_to_the_front_the_visitor_is_told_and_a_late_write_is_refused() {
        try (Peer adviser = service.adviserOnDuty("voorbeeld-1")) {
            String token = service.startChat("nl", "Noor");
            UUID chat = claimed(adviser, token);
            try (Peer visitor = Peer.visitor(service.base(), "nl", token, 0)) {
                visitor.await(frame -> frame.path("phase").asText().equals("TALKING"), "talking");
                national.move(chat, "queue", "SHIFT_ENDS", 1)
                        .then()
                        .statusCode(303)
                        .header("Location", endsWith("moved=PUT_BACK"));
                visitor.await(frame -> frame.path("kind").asText().equals("REASSIGNED"), "told");
                visitor.await(
                        frame -> frame.path("phase").asText().equals("WAITING")
                                && frame.path("place").asInt() == 1,
                        "the first place");
                adviser.send(say(chat, 1));
                assertEquals("ended", adviser.await("error").path("code").asText());
                assertEquals(2, shift.epoch(chat));
                assertEquals(1, deeds(chat, 12, "SHIFT_ENDS to the queue"));
            }
        }
    }

    @Test
    void a_chat_that_runs_goes_to_another_at_once() {
        try (Peer first = service.adviserOnDuty("voorbeeld-1");
                Peer second = service.adviserOnDuty("voorbeeld-2")) {
            String token = service.startChat("nl", "Noor");
            UUID chat = claimed(first, token);
            try (Peer visitor = Peer.visitor(service.base(), "nl", token, 0)) {
                national.give(chat, 2, 1).then().statusCode(303).header("Location", endsWith("moved=TAKEN_OVER"));
                visitor.await(frame -> frame.path("kind").asText().equals("REASSIGNED"), "told");
                visitor.await(frame -> frame.path("kind").asText().equals("JOINED"), "joined");
                first.send(say(chat, 1));
                assertEquals("ended", first.await("error").path("code").asText());
                second.send(say(chat, 3));
                visitor.await(frame -> frame.path("author").asText().equals("ADVISER"), "words of the second");
            }
        }
    }

    @Test
    void of_two_coordinators_at_once_exactly_one_wins_every_round() {
        shift.onDuty(1, "", 8);
        shift.onDuty(4, Shift.UTRECHT, 8);
        for (int round = 0; round < ROUNDS; round++) {
            boolean runs = round % 2 == 1;
            shift.onDuty(2, "", 8);
            UUID chat = runs ? shift.running(Shift.UTRECHT, 2) : shift.waiting(Shift.UTRECHT, "nl", "5 minutes");
            long epoch = shift.epoch(chat);
            List<Integer> answers = together(() -> national.give(chat, 1, epoch), () -> ofUtrecht.give(chat, 4, epoch));
            assertEquals(List.of(303, 409), answers, "round " + round);
            assertEquals(epoch + (runs ? 2 : 1), shift.epoch(chat));
            assertEquals(
                    1,
                    sql.number("select count(*) from audit where conversation_id = ? and deed = 'REASSIGNED'", chat));
            sql.change("delete from conversation where id = ?", chat);
        }
    }

    @Test
    void nobody_is_given_more_than_they_may_hold_however_many_give_at_once() {
        shift.onDuty(4, Shift.UTRECHT, 2);
        List<UUID> chats = Stream.generate(() -> shift.waiting(Shift.UTRECHT, "nl", "5 minutes"))
                .limit(8)
                .toList();
        List<Integer> answers = together(chats.stream()
                .map(chat -> (Call) () -> national.give(chat, 4, 0))
                .toArray(Call[]::new));
        assertEquals(2, answers.stream().filter(status -> status == 303).count());
        assertEquals(6, answers.stream().filter(status -> status == 409).count());
        assertEquals(2, shift.held(4));
        UUID late = shift.running(Shift.UTRECHT, 1);
        national.give(late, 4, 1).then().statusCode(409).body(containsString("heeft geen ruimte meer"));
        assertEquals(1, shift.epoch(late));
        assertEquals(1, shift.held(1));
    }

    @Test
    void what_does_not_concern_a_region_is_not_found_and_stays_as_it_is() {
        shift.onDuty(5, Shift.AMSTERDAM, 4);
        shift.onDuty(4, Shift.UTRECHT, 4);
        UUID foreign = shift.waiting(Shift.AMSTERDAM, "nl", "5 minutes");
        UUID theirs = shift.running(Shift.AMSTERDAM, 5);
        UUID own = shift.waiting(Shift.UTRECHT, "nl", "5 minutes");
        for (UUID chat : List.of(foreign, theirs, UUID.randomUUID())) {
            ofUtrecht.get(Screen.form(chat)).then().statusCode(404);
            ofUtrecht.give(chat, 4, 0).then().statusCode(404);
            ofUtrecht.move(chat, "queue", "OTHER", 1).then().statusCode(404);
        }
        ofUtrecht.get("/chats/no-id/assignment").then().statusCode(404);
        ofUtrecht.get(Screen.form(own)).then().statusCode(200).body(not(containsString("Voorbeeld Vijf")));
        ofUtrecht.give(own, 5, 0).then().statusCode(404);
        ofUtrecht.move(own, "nobody", "OTHER", 0).then().statusCode(404);
        ofUtrecht.move(own, UUID.randomUUID().toString(), "OTHER", 0).then().statusCode(404);
        assertEquals(0, shift.epoch(foreign) + shift.epoch(own));
        assertEquals(1, shift.epoch(theirs));
    }

    @Test
    void what_cannot_be_done_is_told_and_changes_nothing() {
        shift.onDuty(1, "", 4);
        UUID chat = shift.waiting(Shift.UTRECHT, "nl", "5 minutes");
        UUID arabic = shift.waiting(Shift.UTRECHT, "ar", "5 minutes");
        national.give(chat, 4, 0).then().statusCode(409).body(containsString("niet meer op dienst"));
        national.give(arabic, 1, 0).then().statusCode(409).body(containsString("helpt nu niet"));
        national.give(chat, 1, 7).then().statusCode(409).body(containsString("afgelopen of van plaats veranderd"));
        national.move(chat, "queue", "OTHER", 0).then().statusCode(409);
        assertEquals(0, shift.epoch(chat) + shift.epoch(arabic));
        sql.change("update advice_request set state = 'CLOSED' where conversation_id = ?", chat);
        national.give(chat, 1, 0).then().statusCode(409).body(containsString("wacht niet en loopt niet"));
        assertEquals(0, sql.number("select count(*) from audit where conversation_id in (?, ?)", chat, arabic));
    }

    @Test
    void what_was_left_out_is_asked_for_and_what_was_chosen_stays() {
        shift.onDuty(1, "", 4);
        UUID chat = shift.waiting(Shift.UTRECHT, "nl", "5 minutes");
        national.move(chat, Shift.account(1).toString(), "BORED", 0)
                .then()
                .statusCode(400)
                .body(
                        containsString("Kies bij “Waarom?” een reden"),
                        containsString("value=\"" + Shift.account(1) + "\" required checked"));
        national.move(chat, "", "EXPERTISE", 0)
                .then()
                .statusCode(400)
                .body(containsString("Kies bij “Naar wie?”"), containsString("<option value=\"EXPERTISE\" selected>"));
    }

    private interface Call {
        io.restassured.response.Response made();
    }

    /** The statuses of answers to what is asked at once, in order. */
    private static List<Integer> together(Call... calls) {
        List<CompletableFuture<Integer>> answers = Stream.of(calls)
                .map(call -> CompletableFuture.supplyAsync(() -> call.made().statusCode()))
                .toList();
        return answers.stream().map(CompletableFuture::join).sorted().toList();
    }

    private UUID claimed(Peer adviser, String token) {
        UUID chat = sql.chat(token);
        adviser.await(desk -> desk.path("waiting").size() == 1, "waiting");
        adviser.send(Map.of("type", "claim", "conversation", chat));
        adviser.await("claimed");
        return chat;
    }

    private long deeds(UUID chat, int actor, String detail) {
        return sql.number(
                "select count(*) from audit where conversation_id = ? and deed = 'REASSIGNED' and actor = ? and detail = ?",
                chat,
                Shift.account(actor),
                detail);
    }

    private static Map<String, Object> say(UUID chat, int epoch) {
        return Map.of(
                "type", "say", "conversation", chat, "epoch", epoch, "id", UUID.randomUUID(), "text", "Ik lees mee.");
    }
}
