package nl.veiligthuis.platform.chat;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Door;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.privacy.Token;
import nl.veiligthuis.platform.web.FrontDoor;
import nl.veiligthuis.platform.web.Language;
import org.apache.commons.text.StringEscapeUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chat in a browser without a script: forms and pages alone. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ChatPagesTest {

    @TestHTTPResource("/")
    URI address;

    @Inject
    DataSource source;

    @Inject
    FrontDoor door;

    Service service;
    Sql sql;
    Peer adviser;

    @BeforeEach
    void an_adviser_is_on_duty() {
        service = new Service(address);
        sql = new Sql(source);
        // A duty of an earlier test would be taken for the one that begins here.
        nobodyIsOnDuty();
        adviser = service.adviserOnDuty("voorbeeld-1");
        Door.await(door, FrontDoor.State.OPEN);
    }

    @AfterEach
    void the_adviser_leaves() {
        adviser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void a_visitor_starts_says_looks_and_ends(String language) {
        ChatMessages words = words(language);
        Shown door = shown(given().get("/" + language + "/chat"), language);
        String token = door.hidden("token");

        Shown begun = shown(service.form().formParam("token", token).post("/" + language + "/chat"), language);
        assertEquals(token, begun.hidden("token"));
        assertTrue(begun.text().contains(words.waiting()));
        assertEquals(List.of(), begun.bubbles());

        Shown said = say(language, token, begun.hidden("id"), "Goedenavond");
        assertEquals(List.of("Goedenavond"), said.bubbles());
        assertEquals("", said.draft());
        assertTrue(said.text().contains("<span class=\"who\">" + words.you() + "</span>"));
        assertTrue(said.text().contains("<p class=\"mark\">" + words.stored() + "</p>"));
        assertNotEquals(begun.hidden("id"), said.hidden("id"));

        Shown looked = shown(service.form().formParam("token", token).post("/" + language + "/chat/view"), language);
        assertEquals(List.of("Goedenavond"), looked.bubbles());

        Shown ended = shown(service.form().formParam("token", token).post("/" + language + "/chat/closure"), language);
        assertEquals(List.of("Goedenavond"), ended.bubbles());
        assertTrue(ended.text().contains(words.ended_by_visitor()));
        assertTrue(ended.text().contains(words.ended_text()));
        assertFalse(ended.text().contains("action=\"/" + language + "/chat/messages\""));
    }

    @Test
    void what_the_adviser_does_is_on_the_page() {
        String called = "Noor " + UUID.randomUUID().toString().substring(0, 8);
        String token = service.startChat("nl", called);
        say("nl", token, UUID.randomUUID().toString(), "Is daar iemand?");
        String conversation = adviser.await(
                        frame ->
                                frame.path("waiting").findValuesAsText("called").contains(called),
                        "waiting")
                .path("waiting")
                .valueStream()
                .filter(chat -> chat.path("called").asText().equals(called))
                .findFirst()
                .orElseThrow()
                .path("conversation")
                .asText();
        adviser.send(Map.of("type", "claim", "conversation", conversation));
        adviser.await("claimed");
        adviser.send(Map.of("type", "open", "conversation", conversation, "after", 0));
        adviser.send(Map.of(
                "type", "say", "conversation", conversation, "id", UUID.randomUUID(), "text", "Ja, ik lees mee."));
        adviser.await(frame -> frame.path("text").asText().equals("Ja, ik lees mee."), "own words");
        adviser.send(Map.of("type", "seen", "conversation", conversation, "seq", 1));
        adviser.send(Map.of("type", "end", "conversation", conversation));
        adviser.await(frame -> frame.path("kind").asText().equals("ENDED_BY_ADVISER"), "the end");

        Shown page = shown(service.form().formParam("token", token).post("/nl/chat/view"), "nl");
        assertEquals(List.of("Is daar iemand?", "Ja, ik lees mee."), page.bubbles());
        assertTrue(page.text().contains("<span class=\"who\">" + words("nl").adviser() + "</span>"));
        assertTrue(page.text().contains("<p class=\"mark\">" + words("nl").seen() + "</p>"));
        assertTrue(page.text().contains("<p>" + words("nl").joined() + "</p>"));
        assertTrue(page.text().contains("<p>" + words("nl").ended_by_adviser() + "</p>"));
        assertFalse(page.text().contains("Voorbeeld Een"));
    }

    @Test
    void a_start_that_is_sent_twice_starts_one_chat() {
        String token = Token.random().reveal();
        long before = conversations();
        RequestSpecification form = service.form().formParam("token", token);
        assertEquals(200, form.post("/nl/chat").statusCode());
        assertEquals(200, form.post("/nl/chat").statusCode());
        assertEquals(before + 1, conversations());
    }

    @Test
    void a_start_that_is_sent_eight_times_at_once_starts_one_chat_and_shows_it_each_time() throws Exception {
        for (int round = 0; round < 10; round++) {
            String token = Token.random().reveal();
            long before = conversations();
            List<Response> answers =
                    atOnce(8, () -> service.form().formParam("token", token).post("/nl/chat"));
            answers.forEach(answer -> assertEquals(token, shown(answer, "nl").hidden("token")));
            assertEquals(before + 1, conversations());
        }
    }

    @Test
    void a_message_that_is_sent_twice_is_said_once() {
        String token = service.startChat("nl", "Noor");
        String id = UUID.randomUUID().toString();
        say("nl", token, id, "Eén keer");
        assertEquals(List.of("Eén keer"), say("nl", token, id, "Eén keer").bubbles());
    }

    @Test
    void a_message_that_is_sent_eight_times_at_once_is_said_once() throws Exception {
        String token = service.startChat("nl", "Noor");
        for (int round = 1; round <= 10; round++) {
            String id = UUID.randomUUID().toString();
            List<Response> answers = atOnce(8, () -> service.form()
                    .formParam("token", token)
                    .formParam("id", id)
                    .formParam("text", "Eén keer")
                    .post("/nl/chat/messages"));
            int said = round;
            answers.forEach(
                    answer -> assertEquals(said, shown(answer, "nl").bubbles().size()));
        }
    }

    @Test
    void other_words_under_the_same_id_are_refused_and_kept_in_the_field() {
        String token = service.startChat("nl", "Noor");
        String id = UUID.randomUUID().toString();
        say("nl", token, id, "Eerste");
        Shown refused = say("nl", token, id, "Tweede");
        assertEquals(List.of("Eerste"), refused.bubbles());
        assertEquals("Tweede", refused.draft());
        assertEquals(words("nl").error_conflict(), refused.error());
        assertEquals(
                List.of("Eerste", "Tweede"),
                say("nl", token, refused.hidden("id"), "Tweede").bubbles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void an_empty_message_is_answered_with_a_reason(String language) {
        String token = service.startChat(language, "Noor");
        Shown refused = say(language, token, UUID.randomUUID().toString(), "  ");
        assertEquals(words(language).error_empty(), refused.error());
        assertEquals(List.of(), refused.bubbles());
    }

    @Test
    void a_message_form_without_a_message_is_answered_with_a_reason() {
        String token = service.startChat("nl", "Noor");
        Shown refused = shown(service.form().formParam("token", token).post("/nl/chat/messages"), "nl");
        assertEquals(words("nl").error_empty(), refused.error());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void a_message_of_4001_characters_keeps_every_word_in_the_field_with_the_reason(String language) {
        String token = service.startChat(language, "Noor");
        String long_text = "é".repeat(4_001);
        Shown refused = say(language, token, UUID.randomUUID().toString(), long_text);
        assertEquals(words(language).error_too_long(), refused.error());
        assertEquals(long_text, refused.draft());
        assertEquals(List.of(), refused.bubbles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "م", "🙂"})
    void a_message_of_4000_characters_of_any_script_arrives_whole(String character) {
        String token = service.startChat("nl", "Noor");
        String text = character.repeat(4_000);
        assertEquals(
                List.of(text),
                say("nl", token, UUID.randomUUID().toString(), text).bubbles());
    }

    @Test
    void more_messages_than_the_database_gives_at_once_are_all_on_the_page() {
        String token = service.startChat("nl", "Noor");
        IntStream.rangeClosed(1, 101)
                .forEach(number -> say("nl", token, UUID.randomUUID().toString(), "bericht " + number));
        Shown page = shown(service.form().formParam("token", token).post("/nl/chat/view"), "nl");
        assertEquals(
                IntStream.rangeClosed(1, 101)
                        .mapToObj(number -> "bericht " + number)
                        .toList(),
                page.bubbles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void a_message_after_the_end_is_refused_and_kept_to_be_copied(String language) {
        String token = service.startChat(language, "Noor");
        service.endChat(token);
        Shown refused = say(language, token, UUID.randomUUID().toString(), "Te <laat> & \"weg\"");
        assertEquals(words(language).error_ended(), refused.error());
        assertEquals("Te <laat> & \"weg\"", refused.draft());
        assertEquals(List.of(), refused.bubbles());
    }

    @Test
    void ending_twice_ends_once() {
        String token = service.startChat("nl", "Noor");
        service.endChat(token);
        Shown again = shown(service.form().formParam("token", token).post("/nl/chat/closure"), "nl");
        String event = "<li class=\"event\"><p>" + words("nl").ended_by_visitor() + "</p></li>";
        assertEquals(1, again.text().split(Pattern.quote(event), -1).length - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "nl, /chat/view", "en, /chat/view", "ar, /chat/view",
        "nl, /chat/messages", "en, /chat/messages", "ar, /chat/messages",
        "nl, /chat/closure", "en, /chat/closure", "ar, /chat/closure",
    })
    void a_token_that_opens_nothing_gets_a_page_that_says_so(String language, String path) {
        for (String token : List.of(Token.random().reveal(), "geen-token", "", "' or 1=1; --", "<script>")) {
            Shown gone = shown(
                    service.form()
                            .formParam("token", token)
                            .formParam("text", "hallo")
                            .post("/" + language + path),
                    language);
            assertTrue(gone.text().contains("<p>" + words(language).error_gone() + "</p>"), token);
            assertFalse(gone.text().contains("<script>"));
        }
        Shown gone = shown(service.form().post("/" + language + path), language);
        assertTrue(gone.text().contains("<p>" + words(language).error_gone() + "</p>"));
    }

    @Test
    void another_visitors_token_shows_that_chat_and_never_this_one() {
        String mine = service.startChat("nl", "Noor");
        String other = service.startChat("nl", "Sam");
        say("nl", mine, UUID.randomUUID().toString(), "Alleen van Noor");
        Shown page = shown(service.form().formParam("token", other).post("/nl/chat/view"), "nl");
        assertEquals(List.of(), page.bubbles());
        assertFalse(page.html().contains("Alleen van Noor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</p></li><img src=x onerror=alert(1)>",
                "</textarea><script>alert(1)</script>",
                "\" onfocus=\"alert(1)",
                "{site:name}",
                "&lt;b&gt;"
            })
    void markup_in_a_message_is_text_in_the_bubble_and_in_the_field(String markup) {
        String token = service.startChat("nl", "Noor");
        String id = UUID.randomUUID().toString();
        Shown said = say("nl", token, id, markup);
        assertEquals(List.of(markup), said.bubbles());
        assertFalse(said.html().contains("<script>") || said.html().contains("<img"));
        Shown refused = say("nl", token, id, markup + "!");
        assertEquals(markup + "!", refused.draft());
        assertFalse(refused.html().contains("<script>") || refused.html().contains("<img"));
    }

    @Test
    void what_a_visitor_tells_at_the_start_is_kept_with_the_request_alone() {
        String token = Token.random().reveal();
        shown(
                service.form()
                        .formParam("token", token)
                        .formParam("who", "professional")
                        .formParam("municipality", "ede")
                        .formParam("language", "ar")
                        .formParam("called", "  Noor <b>  ")
                        .post("/nl/chat"),
                "nl");
        assertEquals(
                1,
                sql.number(
                        "select count(*) from conversation c join advice_request r on r.conversation_id = c.id"
                                + " where c.token_hash = ? and c.called = 'Noor <b>' and c.language = 'ar'"
                                + " and r.audience = 'PROFESSIONAL' and r.municipality = 'ede' and r.region_code = 'VT05'",
                        Token.of(token).orElseThrow().hash()));
    }

    @Test
    void what_was_never_offered_at_the_start_is_left_out() {
        String token = Token.random().reveal();
        shown(
                service.form()
                        .formParam("token", token)
                        .formParam("who", "everyone")
                        .formParam("municipality", "nergens")
                        .formParam("language", "xx")
                        .formParam("called", "n".repeat(10_000))
                        .post("/en/chat"),
                "en");
        assertEquals(
                1,
                sql.number(
                        "select count(*) from conversation c join advice_request r on r.conversation_id = c.id"
                                + " where c.token_hash = ? and length(c.called) = 40 and c.language = 'en'"
                                + " and r.audience is null and r.municipality is null and r.region_code is null",
                        Token.of(token).orElseThrow().hash()));
    }

    @Test
    void a_start_with_a_token_of_ones_own_making_gets_a_proper_one() {
        Shown begun = shown(service.form().formParam("token", "123").post("/nl/chat"), "nl");
        assertTrue(Token.of(begun.hidden("token")).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void with_nobody_on_duty_the_page_says_so_offers_the_phone_and_no_chat_is_kept(String language) {
        nobodyIsOnDuty();
        Door.await(door, FrontDoor.State.CLOSED);
        long before = conversations();
        Shown page = shown(given().get("/" + language + "/chat"), language);
        assertClosed(page, language);
        assertFalse(page.html().contains("name=\"token\""));

        String token = Token.random().reveal();
        assertClosed(
                shown(service.form().formParam("token", token).post("/" + language + "/chat"), language), language);
        assertEquals(before, conversations());
    }

    @Test
    void when_the_last_adviser_has_just_left_a_start_is_answered_with_closed_and_no_chat_is_kept() {
        long before = conversations();
        nobodyIsOnDuty();
        Response answer =
                service.form().formParam("token", Token.random().reveal()).post("/nl/chat");
        assertClosed(shown(answer, "nl"), "nl");
        assertEquals(before, conversations());
    }

    @Test
    void a_chat_that_waits_with_nobody_on_duty_says_so() {
        String token = service.startChat("nl", "Noor");
        nobodyIsOnDuty();
        Door.await(door, FrontDoor.State.CLOSED);
        Shown page = shown(service.form().formParam("token", token).post("/nl/chat/view"), "nl");
        assertTrue(page.html().contains("<p class=\"status\">" + words("nl").waiting_unattended() + "</p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nl/chat", "/nl/chat/messages", "/nl/chat/view", "/nl/chat/closure"})
    void a_form_on_a_page_of_another_site_changes_nothing(String path) {
        String token = service.startChat("nl", "Noor");
        long chats = conversations();
        for (String[] header : new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Sec-Fetch-Site", "none"},
            {"Origin", "https://elders.example"},
            {"Origin", "geen adres %%"},
        }) {
            given().header(header[0], header[1])
                    .formParam("token", path.equals("/nl/chat") ? Token.random().reveal() : token)
                    .formParam("id", UUID.randomUUID().toString())
                    .formParam("text", "Niet van Noor")
                    .post(path)
                    .then()
                    .statusCode(403)
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("Set-Cookie", nullValue())
                    .body(not(containsString(token)));
        }
        assertEquals(chats, conversations());
        Shown page = shown(service.form().formParam("token", token).post("/nl/chat/view"), "nl");
        assertEquals(List.of(), page.bubbles());
        assertTrue(page.text().contains(words("nl").waiting()));
    }

    @Test
    void a_token_in_an_address_opens_nothing() {
        String token = service.startChat("nl", "Noor");
        say("nl", token, UUID.randomUUID().toString(), "Alleen van Noor");
        for (String path : List.of("/nl/chat?token=", "/nl/chat/view?token=", "/nl/chat/")) {
            given().get(path + token).then().body(not(containsString("Alleen van Noor")));
        }
        service.form()
                .queryParam("token", token)
                .post("/nl/chat/view")
                .then()
                .body(not(containsString("Alleen van Noor")));
    }

    private void nobodyIsOnDuty() {
        sql.change("delete from duty");
    }

    private long conversations() {
        return sql.number("select count(*) from conversation");
    }

    private Shown say(String language, String token, String id, String text) {
        return shown(
                service.form()
                        .formParam("token", token)
                        .formParam("id", id)
                        .formParam("text", text)
                        .post("/" + language + "/chat/messages"),
                language);
    }

    private static void assertClosed(Shown page, String language) {
        assertTrue(page.text().contains("<h2>" + words(language).closed_title() + "</h2>"), page.html());
        assertTrue(page.html().contains("<a class=\"button\" href=\"tel:0800-2000\">"));
    }

    /** What is true of every page of the chat. */
    private static Shown shown(Response answer, String language) {
        Language reader = Language.of(language).orElseThrow();
        String html = answer.then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .header("Set-Cookie", nullValue())
                .header("Location", nullValue())
                .header("Referrer-Policy", "no-referrer")
                .body(containsString("<html lang=\"" + language + "\" dir=\"" + reader.direction() + "\">"))
                .body(containsString("<title>" + words(language).title() + "</title>"))
                .body(containsString("noindex"))
                .body(containsString("href=\"tel:112\""))
                .body(containsString("href=\"tel:0800-2000\""))
                .extract()
                .asString();
        Shown page = new Shown(html);
        page.assertNoTokenInAnAddress();
        return page;
    }

    private static ChatMessages words(String language) {
        return MessageBundles.get(ChatMessages.class, Localized.Literal.of(language));
    }

    private static <T> List<T> atOnce(int times, Callable<T> what) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> answers = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(number -> what).toList());
            return answers.stream().map(Future::resultNow).toList();
        }
    }

    private record Shown(String html) {

        private static final Pattern BUBBLE =
                Pattern.compile("<p class=\"words\" dir=\"auto\">(.*?)</p>", Pattern.DOTALL);
        private static final Pattern DRAFT =
                Pattern.compile("<textarea id=\"(?:text|kept)\"[^>]*>(.*?)</textarea>", Pattern.DOTALL);
        private static final Pattern ERROR =
                Pattern.compile("<p class=\"error\" id=\"say-error\" role=\"alert\">(.*?)</p>");
        private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|src|action|data-socket)=\"([^\"]*)\"");

        /** The page with its characters as a reader sees them. */
        String text() {
            return StringEscapeUtils.unescapeHtml4(html);
        }

        String hidden(String name) {
            return one(Pattern.compile("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\">"));
        }

        String draft() {
            return one(DRAFT);
        }

        String error() {
            return one(ERROR);
        }

        List<String> bubbles() {
            String live = html.replaceFirst("(?s)<section id=\"talk\".*", "");
            return BUBBLE.matcher(live)
                    .results()
                    .map((MatchResult found) -> StringEscapeUtils.unescapeHtml4(found.group(1)))
                    .toList();
        }

        void assertNoTokenInAnAddress() {
            Matcher token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(html);
            if (token.find()) {
                assertTrue(ADDRESS.matcher(html).results().noneMatch(address -> address.group(1)
                        .contains(token.group(1))));
            }
        }

        private String one(Pattern pattern) {
            Matcher found = pattern.matcher(html);
            assertTrue(found.find(), html);
            return StringEscapeUtils.unescapeHtml4(found.group(1));
        }
    }
}
