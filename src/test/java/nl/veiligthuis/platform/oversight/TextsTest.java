package nl.veiligthuis.platform.oversight;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a chat that has ended opens only with a reason and a second person's approval, both written down. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TextsTest {

    private static final String UTRECHT = "voorbeeld-coordinator";
    private static final String AMSTERDAM = "voorbeeld-coordinator-2";
    private static final String NATIONAL = "voorbeeld-landelijk";
    private static final String AUDITOR = "voorbeeld-controle";

    @TestHTTPResource("/")
    URI address;

    @Inject
    DataSource source;

    Sql sql;
    Closed closed;
    UUID chat;

    @BeforeEach
    void a_chat_of_utrecht_has_ended() {
        sql = new Sql(source);
        closed = Closed.begun(address, sql);
        chat = closed.chat(Closed.UTRECHT, 4);
    }

    @AfterEach
    void over() {
        closed.over();
    }

    @ParameterizedTest
    @ValueSource(strings = {AUDITOR, NATIONAL})
    void who_asked_reads_it_after_another_agreed_and_all_of_it_is_written_down(String second) {
        UUID request = closed.asked(UTRECHT, chat);
        closed.page(second)
                .then()
                .statusCode(200)
                .body(
                        containsString("/requests/" + request + "/approval"),
                        containsString("Klacht van vandaag"),
                        containsString("Voorbeeld Coördinator"),
                        not(containsString("geheim")));
        closed.step(second, request, "approval").then().statusCode(303).header("Location", endsWith("?told=APPROVED"));
        closed.step(UTRECHT, request, "opening")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(allOf(
                        containsString(Closed.SECRET),
                        containsString("Wat goed dat je het zegt."),
                        containsString("content=\"noindex"),
                        not(containsString("aantekening.")),
                        not(containsString("Geheime Naam"))));
        closed.step(UTRECHT, request, "opening").then().statusCode(200);
        assertEquals("TEXT_REQUESTED TEXT_APPROVED TEXT_OPENED TEXT_OPENED", closed.deeds(chat));
        assertEquals(
                "COMPLAINT Klacht van vandaag",
                sql.text("select detail from audit where conversation_id = ? and deed = 'TEXT_REQUESTED'", chat));
        assertEquals(
                2,
                sql.number(
                        "select count(*) from audit where conversation_id = ? and deed = 'TEXT_OPENED' and actor = ?",
                        chat,
                        Closed.account(11)));
    }

    @Test
    void nobody_agrees_to_their_own_request_in_whichever_role() {
        UUID request = closed.asked(UTRECHT, chat);
        sql.change(
                "update account set roles = 'coordinator,adviser,auditor,national-coordinator' where username = ?",
                UTRECHT);
        for (String step : List.of("approval", "refusal")) {
            closed.step(UTRECHT, request, step).then().statusCode(403).body(containsString("Dit verzoek is van jou"));
        }
        assertEquals("ASKED", closed.state(request));
        assertEquals("TEXT_REQUESTED", closed.deeds(chat));
        closed.step(UTRECHT, request, "opening").then().statusCode(409);
        closed.page(UTRECHT).then().body(not(containsString("/approval")));
    }

    @Test
    void the_database_itself_refuses_one_person_as_both() {
        UUID request = closed.asked(UTRECHT, chat);
        assertThrows(
                IllegalStateException.class,
                () -> sql.change(
                        "update text_request set state = 'APPROVED', decided_by = requester, decided_at = now() where id = ?",
                        request));
    }

    @Test
    void nobody_but_who_asked_opens_it() {
        UUID request = closed.asked(UTRECHT, chat);
        closed.step(AUDITOR, request, "approval").then().statusCode(303);
        closed.step(NATIONAL, request, "opening").then().statusCode(404).body(not(containsString("geheim")));
        closed.step(AMSTERDAM, request, "opening").then().statusCode(404);
        for (String other : List.of(AUDITOR, "voorbeeld-4", "voorbeeld-beheer")) {
            closed.step(other, request, "opening").then().statusCode(403).body(not(containsString("geheim")));
        }
        assertEquals("TEXT_REQUESTED TEXT_APPROVED", closed.deeds(chat));
    }

    @Test
    void what_belongs_to_another_region_is_not_found() {
        UUID request = closed.asked(UTRECHT, chat);
        closed.as(AMSTERDAM).get(Closed.PATH + "/chats/" + chat).then().statusCode(404);
        closed.ask(AMSTERDAM, chat).then().statusCode(404);
        closed.step(AMSTERDAM, request, "approval").then().statusCode(404);
        closed.page(AMSTERDAM)
                .then()
                .statusCode(200)
                .body(not(containsString(chat.toString())), not(containsString(request.toString())));
        closed.as(UTRECHT)
                .get(Closed.PATH + "/chats/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        assertEquals("ASKED", closed.state(request));
    }

    @Test
    void a_chat_of_no_region_belongs_to_that_of_its_adviser() {
        UUID nowhere = closed.chat(null, 5);
        closed.page(AMSTERDAM).then().body(containsString(nowhere.toString()));
        closed.page(UTRECHT).then().body(not(containsString(nowhere.toString())));
        closed.page(NATIONAL).then().body(containsString(nowhere.toString()), containsString(chat.toString()));
    }

    @Test
    void other_roles_reach_none_of_it() {
        UUID request = closed.asked(UTRECHT, chat);
        String form = Closed.PATH + "/chats/" + chat;
        String approval = Closed.PATH + "/requests/" + request + "/approval";
        for (String username : List.of("voorbeeld-4", "voorbeeld-redactie", "voorbeeld-beheer")) {
            String cookie = closed.service().signIn(username);
            for (String path : List.of(Closed.PATH, form)) {
                given().cookie("console", cookie).get(path).then().statusCode(403);
            }
            for (String path : List.of(form, approval)) {
                closed.service()
                        .form()
                        .cookie("console", cookie)
                        .post(path)
                        .then()
                        .statusCode(403);
            }
        }
        closed.as(AUDITOR).get(form).then().statusCode(403);
        closed.ask(AUDITOR, chat).then().statusCode(403);
        closed.service().form().post(approval).then().statusCode(302).header("Location", endsWith("/console/sign-in"));
        closed.service().form().get(Closed.PATH).then().statusCode(302);
        assertEquals("ASKED", closed.state(request));
    }

    @Test
    void the_auditor_sees_what_to_decide_and_no_list_of_chats() {
        closed.page(AUDITOR).then().statusCode(200).body(not(containsString(chat.toString())));
    }

    @Test
    void a_chat_that_goes_on_cannot_be_asked_for() {
        sql.change("update conversation set ended_at = null where id = ?", chat);
        closed.ask(UTRECHT, chat).then().statusCode(404);
        closed.page(UTRECHT).then().body(not(containsString(chat.toString())));
    }

    @ParameterizedTest
    @CsvSource({
        "'', Omdat het moet, Kies een grond",
        "CURIOSITY, Omdat het moet, Kies een grond",
        "COMPLAINT, ' \u200b', Schrijf waarom"
    })
    void a_form_that_lacks_something_says_what_and_keeps_the_rest(String ground, String reason, String message) {
        closed.ask(UTRECHT, chat, ground, reason)
                .then()
                .statusCode(400)
                .body(containsString(message), containsString(reason.strip()));
        assertEquals(0, sql.number("select count(*) from text_request"));
        assertNull(closed.deeds(chat));
    }

    @Test
    void a_reason_that_is_too_long_is_kept_and_the_longest_fits_in_the_audit() {
        String longest = "é".repeat(Asking.LONGEST);
        closed.ask(UTRECHT, chat, "STAFF_THREAT", longest + "!")
                .then()
                .statusCode(400)
                .body(containsString("langer dan 160"), containsString(longest + "!"));
        closed.ask(UTRECHT, chat, "STAFF_THREAT", longest).then().statusCode(303);
        assertEquals("TEXT_REQUESTED", closed.deeds(chat));
    }

    @Test
    void what_was_asked_is_not_asked_twice() {
        closed.asked(UTRECHT, chat);
        closed.ask(UTRECHT, chat).then().statusCode(409).body(containsString("al gevraagd"));
        assertEquals(1, sql.number("select count(*) from text_request"));
    }

    @Test
    void a_refusal_keeps_it_closed_and_stands() {
        UUID request = closed.asked(UTRECHT, chat);
        closed.step(AUDITOR, request, "refusal").then().statusCode(303);
        closed.step(UTRECHT, request, "opening").then().statusCode(409).body(containsString("niet open"));
        closed.step(NATIONAL, request, "approval").then().statusCode(409);
        assertEquals("REFUSED", closed.state(request));
        closed.page(UTRECHT).then().body(containsString("Niet goedgekeurd door"), not(containsString("/opening")));
        assertEquals("TEXT_REQUESTED TEXT_REFUSED", closed.deeds(chat));
    }

    @Test
    void an_hour_after_the_approval_it_is_closed_again() {
        UUID request = closed.asked(UTRECHT, chat);
        closed.step(AUDITOR, request, "approval").then().statusCode(303);
        decided(request, "59 minutes");
        closed.step(UTRECHT, request, "opening").then().statusCode(200);
        decided(request, "60 minutes 1 second");
        closed.step(UTRECHT, request, "opening")
                .then()
                .statusCode(409)
                .body(containsString("60 minuten zijn voorbij"), not(containsString("geheim")));
        closed.ask(UTRECHT, chat).then().statusCode(303);
    }

    @Test
    void after_a_day_nobody_can_agree_any_more() {
        UUID request = closed.asked(UTRECHT, chat);
        sql.change("update text_request set asked_at = now() - interval '24 hours 1 second'");
        closed.step(AUDITOR, request, "approval").then().statusCode(409).body(containsString("verlopen"));
        closed.page(UTRECHT).then().body(containsString("Niemand besliste op tijd"));
        assertEquals("ASKED", closed.state(request));
    }

    @Test
    void the_request_goes_with_its_chat_and_the_audit_stays() {
        UUID request = closed.asked(UTRECHT, chat);
        closed.step(AUDITOR, request, "approval").then().statusCode(303);
        sql.change("delete from conversation where id = ?", chat);
        assertEquals(0, sql.number("select count(*) from text_request"));
        closed.step(UTRECHT, request, "opening").then().statusCode(404).body(containsString("uiterlijk een dag"));
        closed.step(AUDITOR, request, "approval").then().statusCode(404).body(containsString("uiterlijk een dag"));
        assertEquals("TEXT_REQUESTED TEXT_APPROVED", closed.deeds(chat));
    }

    @Test
    void who_lost_the_role_or_the_region_opens_nothing_more() {
        UUID request = closed.asked(UTRECHT, chat);
        closed.step(AUDITOR, request, "approval").then().statusCode(303);
        sql.change("update account set roles = 'adviser' where username = ?", UTRECHT);
        closed.step(UTRECHT, request, "opening").then().statusCode(403);
        sql.change("update account set roles = 'coordinator', region_code = 'VT01' where username = ?", UTRECHT);
        closed.step(UTRECHT, request, "opening").then().statusCode(404).body(not(containsString("geheim")));
        sql.change("update account set region_code = 'VT20' where username = ?", UTRECHT);
        closed.step(UTRECHT, request, "opening").then().statusCode(200);
    }

    @Test
    void of_many_who_decide_at_once_one_does() {
        UUID request = closed.asked(UTRECHT, chat);
        String auditor = closed.service().signIn(AUDITOR);
        String national = closed.service().signIn(NATIONAL);
        List<CompletableFuture<Integer>> answers = Stream.of(auditor, national, auditor, national, auditor, national)
                .map(cookie -> CompletableFuture.supplyAsync(() -> closed.service()
                        .form()
                        .cookie("console", cookie)
                        .post(Closed.PATH + "/requests/" + request + "/approval")
                        .statusCode()))
                .toList();
        assertEquals(
                List.of(303, 409, 409, 409, 409, 409),
                answers.stream().map(CompletableFuture::join).sorted().toList());
        assertEquals("TEXT_REQUESTED TEXT_APPROVED", closed.deeds(chat));
    }

    @Test
    void what_a_visitor_wrote_is_no_markup() {
        closed.says(chat, "VISITOR", "<script>alert(1)</script>");
        UUID request = closed.asked(UTRECHT, chat);
        closed.step(AUDITOR, request, "approval");
        closed.step(UTRECHT, request, "opening")
                .then()
                .statusCode(200)
                .body(containsString("&lt;script&gt;alert"), not(containsString("<script>alert")));
    }

    @Test
    void a_long_text_comes_in_parts_none_of_which_is_left_out() {
        for (int line = 3; line <= TextRows.PART + 2; line++) {
            closed.says(chat, "VISITOR", "Regel " + line + ".");
        }
        UUID request = closed.asked(UTRECHT, chat);
        closed.step(AUDITOR, request, "approval");
        closed.step(UTRECHT, request, "opening")
                .then()
                .body(
                        containsString("Regel " + TextRows.PART + "."),
                        not(containsString("Regel " + (TextRows.PART + 1) + ".")),
                        containsString("name=\"after\" value=\"" + TextRows.PART + "\""));
        closed.as(UTRECHT)
                .formParam("after", TextRows.PART)
                .post(Closed.PATH + "/requests/" + request + "/opening")
                .then()
                .body(
                        containsString("Regel " + (TextRows.PART + 1) + "."),
                        containsString("Regel " + (TextRows.PART + 2) + "."),
                        not(containsString("name=\"after\"")));
        assertEquals("TEXT_REQUESTED TEXT_APPROVED TEXT_OPENED TEXT_OPENED", closed.deeds(chat));
    }

    @Test
    void a_chat_is_found_by_its_reference() {
        UUID other = closed.chat(Closed.UTRECHT, 4);
        find(other.toString().substring(0, 8))
                .body(containsString(other.toString()), not(containsString(chat.toString())));
        find(other.toString()).body(containsString(other.toString()), not(containsString(chat.toString())));
        closed.as(UTRECHT)
                .queryParam("chat", "\"><b>")
                .get(Closed.PATH)
                .then()
                .statusCode(400)
                .body(containsString("geen kenmerk"), containsString("&quot;&gt;&lt;b&gt;"));
    }

    private io.restassured.response.ValidatableResponse find(String reference) {
        return closed.as(UTRECHT)
                .queryParam("chat", reference)
                .get(Closed.PATH)
                .then()
                .statusCode(200);
    }

    private void decided(UUID request, String ago) {
        sql.change("update text_request set decided_at = now() - cast(? as interval) where id = ?", ago, request);
    }
}
