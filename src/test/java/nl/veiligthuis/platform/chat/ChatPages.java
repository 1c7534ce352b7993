package nl.veiligthuis.platform.chat;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Door;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.FrontDoor;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The chat in a browser without a script: forms and pages alone, with an adviser on duty. */
@WithTestResource(TestDatabase.class)
abstract class ChatPages {

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
        sql.change("delete from conversation");
        // A duty of an earlier test would be taken for the one that begins here.
        nobodyIsOnDuty();
        adviser = service.adviserOnDuty("voorbeeld-1");
        Door.await(door, FrontDoor.State.OPEN);
    }

    @AfterEach
    void the_adviser_leaves() {
        adviser.close();
    }

    void nobodyIsOnDuty() {
        sql.change("update duty set lease_until = clock_timestamp() - interval '1 second'");
    }

    long conversations() {
        return sql.number("select count(*) from conversation");
    }

    Shown say(String language, String token, String id, String text) {
        return shown(
                service.form()
                        .formParam("token", token)
                        .formParam("id", id)
                        .formParam("text", text)
                        .post("/" + language + "/chat/messages"),
                language);
    }

    static void assertClosed(Shown page, String language) {
        assertTrue(page.text().contains("<h2>" + words(language).closed_title() + "</h2>"), page.html());
        assertTrue(page.html().contains("<a class=\"button\" href=\"tel:0800-2000\">"));
    }

    /** What is true of every page of the chat. */
    static Shown shown(Response answer, String language) {
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

    static ChatMessages words(String language) {
        return MessageBundles.get(ChatMessages.class, Localized.Literal.of(language));
    }

    static <T> List<T> atOnce(int times, Callable<T> what) throws Exception {
        return atOnce(Collections.nCopies(times, what));
    }

    /** Does all of it at the same time; what came of each, in their order. */
    static <T> List<T> atOnce(List<Callable<T>> all) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            return threads.invokeAll(all).stream().map(Future::resultNow).toList();
        }
    }
}
