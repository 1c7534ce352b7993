package nl.veiligthuis.platform.selfcheck;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Door;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.signal.Signals;
import nl.veiligthuis.platform.web.FrontDoor;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a check offers to take into the chat, in a browser without a script. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SelfCheckHandoverTest {

    private static final Map<String, String> SAID = Map.of(
            "myself", "De adviseur leest erbij: dit gaat over mij.",
            "someone", "De adviseur leest erbij: dit gaat over iemand die ik ken, niet over mij.",
            "own-behaviour", "De adviseur leest erbij: dit gaat over wat ik zelf doe.",
            "client", "De adviseur leest erbij: dit gaat over iemand uit mijn werk, niet over mij.");
    private static final Pattern BOX = Pattern.compile("<input type=\"checkbox\"[^>]*>");

    @TestHTTPResource("/")
    URI address;

    @Inject
    DataSource source;

    @Inject
    FrontDoor door;

    @Inject
    Signals signals;

    @BeforeEach
    void nobody_is_on_duty() {
        new Sql(source).change("update duty set lease_until = clock_timestamp() - interval '1 second'");
        Door.await(door, FrontDoor.State.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void a_result_offers_exactly_the_signals_that_were_raised_and_ticks_none(String tag) {
        try (Peer adviser = adviserOnDuty()) {
            assertTrue(adviser.open());
            String page = result(tag, "violence-worse");
            assertEquals(List.of(box("escalation"), box("physical-violence")), boxes(page));
            Language language = Language.of(tag).orElseThrow();
            assertTrue(page.contains(box("escalation") + " " + signals.words("escalation", language)), page);
            assertTrue(
                    page.contains(
                            "<form method=\"post\" action=\"/" + tag + "/chat/preparation\" autocomplete=\"off\">"),
                    page);
            assertTrue(page.contains(language.words(SelfcheckMessages.class).handover_text()));
        }
    }

    @Test
    void a_result_tells_about_whom_its_signals_are_and_sends_it_along() {
        try (Peer adviser = adviserOnDuty()) {
            assertTrue(adviser.open());
            assertTellsAbout("myself", "over-mij", "violence", "violence-yes", "physical-violence");
            assertTellsAbout("someone", "over-iemand", "violence", "violence-yes", "physical-violence");
            assertTellsAbout("own-behaviour", "mijn-gedrag", "hurt", "hurt-yes", "own-physical-violence");
            assertTellsAbout("client", "voor-professionals", "violence", "violence-yes", "physical-violence");
        }
    }

    private void assertTellsAbout(String about, String check, String question, String option, String signal) {
        String page = new Service(address)
                .form()
                .formParam(question, option)
                .post("/nl/check/" + check)
                .asString();
        assertEquals(List.of(box(signal)), boxes(page));
        assertTrue(page.contains("<input type=\"hidden\" name=\"about\" value=\"" + about + "\">"), page);
        assertEquals(
                List.of(SAID.get(about)),
                SAID.values().stream().filter(page::contains).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"violence-none", ""})
    void a_result_without_signals_offers_nothing(String option) {
        try (Peer adviser = adviserOnDuty()) {
            assertTrue(adviser.open());
            String page = result("nl", option);
            assertFalse(page.substring(page.indexOf("<body")).contains("data-handover"));
        }
    }

    @Test
    void before_the_questions_are_answered_every_signal_is_hidden_and_cannot_be_sent() {
        try (Peer adviser = adviserOnDuty()) {
            assertTrue(adviser.open());
            String page = given().get("/nl/check/over-mij").asString();
            assertTrue(page.contains("<section class=\"card\" data-handover hidden>"));
            assertFalse(boxes(page).isEmpty());
            boxes(page).forEach(box -> assertTrue(box.endsWith(" disabled>"), box));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void while_nobody_is_there_a_result_offers_the_telephone_instead(String tag) {
        String page = result(tag, "violence-worse");
        Language language = Language.of(tag).orElseThrow();
        assertTrue(page.contains(language.words(SelfcheckMessages.class).handover_closed()
                + " <a href=\"tel:0800-2000\"><span dir=\"ltr\">0800-2000</span></a>"));
        assertEquals(List.of(), boxes(page));
        assertFalse(page.contains("chat/preparation"));
    }

    private Peer adviserOnDuty() {
        Peer adviser = new Service(address).adviserOnDuty("voorbeeld-1");
        Door.await(door, FrontDoor.State.OPEN);
        return adviser;
    }

    private String result(String language, String option) {
        return new Service(address)
                .form()
                .formParam("violence", option)
                .post("/" + language + "/check/over-mij")
                .asString();
    }

    private static String box(String signal) {
        return "<input type=\"checkbox\" name=\"signal-" + signal + "\" value=\"yes\">";
    }

    private static List<String> boxes(String page) {
        return BOX.matcher(page).results().map(MatchResult::group).toList();
    }
}
