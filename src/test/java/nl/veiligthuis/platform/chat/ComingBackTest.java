package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.privacy.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many come back at once, as when a node is lost; their tokens and lines are noted together. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ComingBackTest {

    private static final int MANY = 30;
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    @TestHTTPResource("/")
    URI address;

    @Inject
    DataSource source;

    private final List<Peer> lines = new ArrayList<>();
    private Sql sql;
    private Service service;
    private Peer adviser;

    @BeforeEach
    void somebody_is_on_duty() {
        sql = new Sql(source);
        service = new Service(address);
        adviser = service.adviserOnDuty("voorbeeld-1");
    }

    @AfterEach
    void all_leave() {
        lines.forEach(Peer::close);
        adviser.close();
        sql.change("delete from conversation");
    }

    @Test
    void each_of_many_comes_back_to_their_own_chat_and_is_handed_a_token_for_it() {
        List<String> tokens = chats(MANY);
        List<UUID> chats = tokens.stream().map(sql::chat).toList();
        List<Peer> back = resume(tokens);
        List<String> next = back.stream().map(ComingBackTest::token).toList();
        back.forEach(line ->
                assertEquals("WAITING", line.await("state").path("phase").asText()));
        assertEquals(chats, next.stream().map(sql::chat).toList());
        assertEquals(MANY, sql.number("select count(distinct visitor_line) from conversation"));
        assertEquals(
                MANY, sql.number("select count(*) from advice_request where visitor_until > now() + interval '15 s'"));
    }

    @Test
    void tokens_that_open_nothing_open_nothing_among_many_that_do() {
        List<String> known = chats(MANY);
        List<String> unknown =
                Stream.generate(() -> Token.random().reveal()).limit(MANY).toList();
        List<String> mixed = IntStream.range(0, 2 * MANY)
                .mapToObj(number -> (number % 2 == 0 ? known : unknown).get(number / 2))
                .toList();
        List<Peer> back = resume(mixed);
        for (int number = 0; number < back.size(); number++) {
            Peer line = back.get(number);
            if (number % 2 == 0) {
                line.await("state");
            } else {
                assertEquals("gone", line.next().path("code").asText());
            }
        }
    }

    @Test
    void of_two_who_come_with_one_token_both_are_handed_one_and_the_last_line_counts() throws Exception {
        String token = chats(1).getFirst();
        UUID chat = sql.chat(token);
        List<Peer> both = resume(List.of(token, token));
        String one = token(both.getFirst());
        String other = token(both.getLast());
        assertNotEquals(one, other);
        assertEquals(List.of(chat, chat), List.of(sql.chat(one), sql.chat(other)));
        awaitOneOf(both);
    }

    @Test
    void a_token_that_was_used_retires_once_the_next_is_and_the_chat_keeps_no_more_than_it_must() {
        String first = chats(1).getFirst();
        String second = back(first);
        assertEquals(2, living());
        String third = back(second);
        assertEquals(sql.chat(first), sql.chat(third));
        assertEquals(2, living());
        sql.change("update visitor_token set retire_at = now() where retire_at < 'infinity'");
        assertEquals(
                "gone", resume(List.of(first)).getFirst().next().path("code").asText());
        IntStream.range(0, 12).forEach(again -> back(third));
        assertEquals(
                Tokens.MOST,
                sql.number(
                        "select count(*) from visitor_token where generation = (select max(generation) from visitor_token)"));
    }

    private long living() {
        return sql.number("select count(*) from visitor_token where retire_at = 'infinity'");
    }

    private List<String> chats(int many) {
        sql.change("delete from conversation");
        return IntStream.range(0, many)
                .mapToObj(number -> service.startChat("nl", "Bezoeker " + number))
                .toList();
    }

    private List<Peer> resume(List<String> tokens) {
        List<Peer> back = tokens.parallelStream()
                .map(token -> Peer.visitor(service.base(), "nl", token, 0))
                .toList();
        lines.addAll(back);
        return back;
    }

    /** Comes back, and all the way: the token that is handed out. */
    private String back(String token) {
        Peer line = resume(List.of(token)).getFirst();
        String next = token(line);
        line.await("state");
        return next;
    }

    private static String token(Peer line) {
        return line.await("token").path("token").asText();
    }

    /** One is closed for the other, which stays. */
    private static void awaitOneOf(List<Peer> both) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (both.stream().allMatch(Peer::open) && System.nanoTime() < until) {
            Thread.sleep(20);
        }
        assertEquals(1, both.stream().filter(Peer::open).count());
    }
}
