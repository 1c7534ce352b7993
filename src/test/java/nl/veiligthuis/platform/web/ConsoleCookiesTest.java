package nl.veiligthuis.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Before a service that sets the cookies of both ways to sign in at every address, and says which it read. */
class ConsoleCookiesTest {

    private static final String AS_SENT =
            "Cookie: console=a; __Host-console=b; __Host-q_session_chunk_1=c; q_session=d";

    private static Vertx vertx;
    private static URI bound;
    private static URI unbound;

    @BeforeAll
    static void start() throws Exception {
        vertx = Vertx.vertx();
        bound = serve(true);
        unbound = serve(false);
    }

    @AfterAll
    static void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void in_the_console_every_cookie_is_bound_to_the_host_and_to_tls() throws IOException {
        assertEquals(
                List.of(
                        "__Host-console=new; Path=/; Secure; HTTPOnly; SameSite=Strict",
                        "__Host-q_auth_1=state; Max-Age=300; Path=/; Secure; HTTPOnly; SameSite=Lax",
                        "__Host-q_session_chunk_1=token; Path=/; Secure; HTTPOnly; SameSite=Strict"),
                set(Raw.request(bound, "GET /console/sign-in")));
    }

    @Test
    void a_cookie_is_taken_away_under_the_name_it_was_given() throws IOException {
        assertEquals(
                List.of(
                        "__Host-console=; Max-Age=0; Path=/; Secure; HTTPOnly; SameSite=Strict",
                        "__Host-q_session_chunk_1=; Max-Age=0; Path=/; Secure; HTTPOnly; SameSite=Strict"),
                set(Raw.request(bound, "GET /console/session/closure", AS_SENT)));
    }

    @Test
    void of_those_that_come_in_only_bound_ones_are_read() throws IOException {
        assertEquals(
                "console=b q_session_chunk_1=c",
                Raw.request(bound, "GET /console", AS_SENT).body());
        assertEquals("", Raw.request(bound, "GET /console", "Cookie: console=a").body());
    }

    @Test
    void outside_the_console_none_is_read_and_none_is_set() throws IOException {
        for (URI service : List.of(bound, unbound)) {
            for (String path : List.of("/", "/nl/chat", "/nl/console/session", "/consoles")) {
                Raw answer = Raw.request(service, "GET " + path, AS_SENT);
                assertEquals("", answer.body(), path);
                assertEquals(List.of(), set(answer), path);
            }
        }
    }

    @Test
    void in_development_they_are_as_they_were_made() throws IOException {
        Raw answer = Raw.request(unbound, "GET /console", "Cookie: console=a");
        assertEquals("console=a", answer.body());
        assertEquals(
                List.of(
                        "console=new; Path=/console; SameSite=Strict",
                        "q_auth_1=state; Max-Age=300; Path=/console; SameSite=Lax",
                        "q_session_chunk_1=token; Path=/console"),
                set(answer));
    }

    /** When a cookie ends is said twice, and once as a date. */
    private static List<String> set(Raw answer) {
        return answer.all("Set-Cookie").stream()
                .map(cookie -> cookie.replaceFirst(" Expires=[^;]+;", ""))
                .sorted()
                .toList();
    }

    private static URI serve(boolean hostCookies) throws Exception {
        ConsoleCookies cookies = new ConsoleCookies(new ConsoleConfig() {
            @Override
            public Optional<URI> address() {
                return Optional.empty();
            }

            @Override
            public boolean hostCookies() {
                return hostCookies;
            }
        });
        Router router = Router.router(vertx);
        router.route().handler(cookies::keep);
        router.route().handler(ConsoleCookiesTest::answer);
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        return URI.create("http://localhost:" + server.actualPort());
    }

    private static void answer(RoutingContext context) {
        String read = new TreeSet<>(context.request().cookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .toList())
                .stream().collect(Collectors.joining(" "));
        if (context.normalizedPath().endsWith("/closure")) {
            take(context, "console");
            take(context, "q_session_chunk_1");
        } else {
            give(context, "console", "new", CookieSameSite.STRICT);
            give(context, "q_session_chunk_1", "token", null);
            context.response()
                    .addCookie(Cookie.cookie("q_auth_1", "state")
                            .setPath("/console")
                            .setMaxAge(300)
                            .setSameSite(CookieSameSite.LAX));
        }
        context.end(read);
    }

    private static void give(RoutingContext context, String name, String value, CookieSameSite site) {
        Cookie cookie = Cookie.cookie(name, value).setPath("/console");
        context.response().addCookie(site == null ? cookie : cookie.setSameSite(site));
    }

    /** As the framework does: of one's own name and path, and nothing else. */
    private static void take(RoutingContext context, String name) {
        context.response().addCookie(Cookie.cookie(name, "").setMaxAge(0).setPath("/console"));
    }
}
