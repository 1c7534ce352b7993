package nl.veiligthuis.platform.oversight;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.Table;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class AuditPageTest {

    private static final String PATH = "/console/audit";
    private static final Pattern ROW = Pattern.compile("<tr><td><bdi dir=\"ltr\">(\\d+)</bdi>");
    private static final Pattern HEAD = Pattern.compile("class=\"head\"><bdi dir=\"ltr\">([^<]+)<");

    @TestHTTPResource("/")
    URI address;

    @Inject
    DataSource source;

    Sql sql;
    Service service;
    String cookie;
    UUID chat;

    @BeforeEach
    void an_auditor_is_signed_in() {
        sql = new Sql(source);
        service = new Service(address);
        cookie = service.signIn("voorbeeld-controle");
        chat = UUID.randomUUID();
    }

    @Test
    void auditors_alone_reach_any_of_it() {
        List<String> others = List.of(
                "voorbeeld-1",
                "voorbeeld-coordinator",
                "voorbeeld-landelijk",
                "voorbeeld-redactie",
                "voorbeeld-beheer");
        for (String username : others) {
            String other = service.signIn(username);
            given().cookie("console", other).get(PATH).then().statusCode(403);
            for (String path : List.of(PATH + "/check", PATH + "/export")) {
                service.form().cookie("console", other).post(path).then().statusCode(403);
            }
        }
        given().redirects()
                .follow(false)
                .get(PATH)
                .then()
                .statusCode(302)
                .header("Location", endsWith("/console/sign-in"));
        get("").then().statusCode(200).header("Cache-Control", containsString("no-store"));
    }

    @Test
    void a_row_says_who_did_what_in_words() {
        note(account(4), "CLAIMED", chat, null);
        note(account(11), "REASSIGNED", chat, "LANGUAGE to " + account(5));
        note(account(11), "REASSIGNED", chat, "SHIFT_ENDS to the queue");
        note(account(4), "ENDED", chat, "ADVICE");
        note(account(11), "TEXT_REQUESTED", chat, "COMPLAINT Praat met iemand <b>");
        note(null, "HANDED_BACK", chat, null);
        get("?chat=" + chat)
                .then()
                .body(
                        containsString("Nam het gesprek aan"),
                        containsString("Voorbeeld Vier"),
                        containsString("?who=voorbeeld-4"),
                        containsString("taal → voorbeeld-5"),
                        containsString("einde van de dienst → de rij"),
                        containsString("advies gegeven"),
                        containsString("klacht: Praat met iemand &lt;b&gt;"),
                        containsString("De dienst zelf"),
                        containsString(">" + chat.toString().substring(0, 8) + "</bdi></a>"));
    }

    @Test
    void times_are_those_of_the_clocks_in_the_netherlands() {
        note(account(4), "CLAIMED", chat, null);
        String local = sql.text(
                "select to_char(at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI:SS') from audit where conversation_id = ?",
                chat);
        get("?chat=" + chat).then().body(containsString(local));
    }

    @Test
    void one_turns_pages_back_and_forth_by_fifty() {
        for (int number = 0; number < 120; number++) {
            note(account(4), "CLAIMED", chat, null);
        }
        long newest = sql.number("select max(number) from audit where conversation_id = ?", chat);
        Response first = get("?chat=" + chat);
        assertEquals(range(newest, 50), numbers(first));
        first.then().body(not(containsString("rel=\"prev\"")));
        Response second = get(link(first, "next"));
        assertEquals(range(newest - 50, 50), numbers(second));
        Response third = get(link(second, "next"));
        assertEquals(range(newest - 100, 20), numbers(third));
        third.then().body(not(containsString("rel=\"next\"")));
        assertEquals(numbers(second), numbers(get(link(third, "prev"))));
        Response back = get(link(second, "prev"));
        assertEquals(numbers(first), numbers(back));
        back.then().body(not(containsString("rel=\"prev\"")));
    }

    @Test
    void rows_are_chosen_by_deed_person_chat_and_day() {
        note(account(4), "CLAIMED", chat, null);
        note(account(5), "CLAIMED", chat, null);
        note(account(5), "ENDED", chat, null);
        String today = sql.text("select to_char(now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')");
        String tomorrow =
                sql.text("select to_char(now() at time zone 'Europe/Amsterdam' + interval '1 day', 'YYYY-MM-DD')");
        String one = "?chat=" + chat.toString().substring(0, 8);
        assertEquals(3, numbers(get(one)).size());
        assertEquals(2, numbers(get(one + "&deed=CLAIMED")).size());
        assertEquals(2, numbers(get(one + "&who=voorbeeld-5")).size());
        assertEquals(1, numbers(get(one + "&who=voorbeeld-5&deed=ENDED")).size());
        assertEquals(3, numbers(get(one + "&from=" + today + "&to=" + today)).size());
        assertEquals(0, numbers(get(one + "&from=" + tomorrow)).size());
        get(one + "&from=" + tomorrow).then().statusCode(200).body(containsString("niets dat hieraan voldoet"));
    }

    @ParameterizedTest
    @CsvSource({
        "deed=EVERYTHING, uit de lijst",
        "who=niemand%22%3E, geen account",
        "chat=zzz%22%3E, geen kenmerk",
        "from=gisteren%22%3E, eerste dag",
        "to=2026-02-30, laatste dag is geen",
        "from=2026-11-25&to=2026-11-24, voor de eerste"
    })
    void a_wrong_wish_gets_a_message_and_what_was_typed_stays(String query, String message) {
        String typed = query.replaceFirst(".*=", "").replace("%22%3E", "&quot;&gt;");
        Response answer = get("?" + query);
        answer.then().statusCode(400).body(containsString(message));
        if (!query.startsWith("deed")) {
            answer.then().body(containsString("value=\"" + typed + "\""));
        }
        service.form()
                .cookie("console", cookie)
                .body(query)
                .post(PATH + "/export")
                .then()
                .statusCode(400)
                .header("Content-Type", startsWith("text/html"));
    }

    @Test
    void reading_leaves_no_trace_and_a_copy_does() {
        note(account(4), "ENDED", chat, "=1+1");
        long before = sql.number("select max(number) from audit");
        get("");
        check("");
        assertEquals(before, sql.number("select max(number) from audit"));
        String csv = form().formParam("chat", chat.toString())
                .post(PATH + "/export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"audit.csv\""))
                .header("Content-Type", startsWith("text/csv"))
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asString();
        List<CSVRecord> rows = Table.rows(csv.substring(1));
        assertEquals(1, rows.size());
        CSVRecord row = rows.getFirst();
        assertEquals("ENDED", row.get("deed"));
        assertEquals("voorbeeld-4", row.get("username"));
        assertEquals(chat.toString(), row.get("conversation"));
        assertEquals("'=1+1", row.get("detail"));
        assertEquals(
                sql.text("select encode(hash, 'hex') from audit where conversation_id = ?", chat), row.get("hash"));
        assertEquals(before + 1, sql.number("select max(number) from audit"));
        assertEquals(
                "AUDIT_EXPORTED 1 " + account(14),
                sql.text("select deed || ' ' || detail || ' ' || actor from audit order by number desc limit 1"));
    }

    @Test
    void a_chain_that_stands_gives_a_head_that_is_met_again() {
        note(account(4), "CLAIMED", chat, "عربي <b>");
        Response first = check("");
        String head = head(first);
        assertEquals(
                sql.text("select number || ':' || encode(hash, 'hex') from audit order by number desc limit 1"), head);
        first.then().statusCode(200).body(containsString("Het logboek staat."));
        note(account(4), "ENDED", chat, null);
        check(head).then().statusCode(200).body(containsString("Het logboek staat."));
        check("3:" + "0".repeat(64))
                .then()
                .body(containsString("komt niet voor"), not(containsString("Het logboek staat.")));
    }

    @Test
    void more_rows_than_are_read_at_once_are_counted_to_the_end() {
        Sql owner = new Sql(TestDatabase.asOwner());
        owner.change(
                "insert into audit (deed, conversation_id) select 'CLAIMED', ? from generate_series(1, 2100)", chat);
        long last = sql.number("select max(number) from audit");
        assertTrue(head(check("")).startsWith(last + ":"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kop", "1", "12:xyz", "1:\"><b>"})
    void what_is_no_head_is_said_to_be_none(String earlier) {
        check(earlier).then().statusCode(400).body(containsString("geen kop"), not(containsString("\"><b>")));
    }

    @Test
    void tampering_behind_the_triggers_is_found_out() {
        note(account(4), "CLAIMED", chat, null);
        note(account(4), "ENDED", chat, "ADVICE");
        long row = sql.number("select min(number) from audit where conversation_id = ?", chat);
        Sql owner = new Sql(TestDatabase.asOwner());
        owner.change("alter table audit disable trigger audit_stands");
        try {
            owner.change("update audit set actor = ? where number = ?", account(5), row);
            check("")
                    .then()
                    .statusCode(200)
                    .body(
                            containsString("regel " + row + " is niet wat er is geschreven"),
                            not(containsString("Het logboek staat.")));
            owner.change("update audit set actor = ? where number = ?", account(4), row);
        } finally {
            owner.change("alter table audit enable trigger audit_stands");
        }
        check("").then().body(containsString("Het logboek staat."));
    }

    private void note(UUID actor, String deed, UUID conversation, String detail) {
        sql.change(
                "insert into audit (actor, deed, conversation_id, detail) values (?, ?, ?, ?)",
                actor,
                deed,
                conversation,
                detail);
    }

    private Response get(String query) {
        return given().urlEncodingEnabled(false).cookie("console", cookie).get(PATH + query);
    }

    private Response check(String earlier) {
        return form().formParam("earlier", earlier).post(PATH + "/check");
    }

    private RequestSpecification form() {
        return service.form().cookie("console", cookie);
    }

    private static List<Long> range(long newest, int many) {
        return java.util.stream.LongStream.range(0, many)
                .mapToObj(back -> newest - back)
                .toList();
    }

    private static List<Long> numbers(Response page) {
        return ROW.matcher(page.then().statusCode(200).extract().asString())
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
    }

    private static String link(Response page, String rel) {
        Matcher found = Pattern.compile("href=\"/console/audit([^\"]+)\" rel=\"" + rel + "\"")
                .matcher(page.asString());
        assertTrue(found.find(), rel);
        return found.group(1).replace("&amp;", "&");
    }

    private static String head(Response page) {
        Matcher found = HEAD.matcher(page.asString());
        assertTrue(found.find(), page.statusLine());
        return found.group(1);
    }

    private static UUID account(int number) {
        return Closed.account(number);
    }
}
