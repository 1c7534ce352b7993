package nl.veiligthuis.platform.bench;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.veiligthuis.platform.faults.FormClient;
import nl.veiligthuis.platform.faults.Node;
import nl.veiligthuis.platform.privacy.Token;

/** Lets chats begin: by the form of a page, several at a time, or all at once. */
final class Chats {

    private static final int AT_ONCE = 8;
    private static final String HELD = """
            with token as materialized (
                select decode(hash, 'hex') as hash, gen_random_uuid() as chat from unnest(string_to_array(?, ',')) as hash),
            chat as (insert into conversation (id, language) select chat, 'nl' from token),
            request as (
                insert into advice_request (conversation_id, language, state, adviser_id, last_adviser_id, epoch, taken_at,
                    lease_until, visitor_until)
                select chat, 'nl', 'TAKEN', ?, ?, 1, clock_timestamp(), clock_timestamp() + interval '1 day',
                    clock_timestamp() + interval '1 day' from token)
            insert into visitor_token (hash, conversation_id, generation) select hash, chat, 1 from token
            """;

    private static final Duration OPEN = Duration.ofSeconds(30);

    private final Place place;
    private final Node server;
    private final FormClient forms;

    Chats(Place place, Node server) {
        this.place = place;
        this.server = server;
        this.forms = new FormClient(place.http());
    }

    /** Starts chats that wait for somebody on duty; the tokens to resume them with. */
    List<String> start(int many) {
        awaitOpen();
        List<String> tokens = new ArrayList<>();
        try (ExecutorService visitors = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<String>> started = new ArrayList<>();
            for (int number = 0; number < many; number++) {
                String called = "Visitor " + number;
                started.add(visitors.submit(() -> forms.startChat(server, called)));
            }
            for (Future<String> token : started) {
                tokens.add(token.get());
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
        return tokens;
    }

    /**
     * Puts chats into the database that one adviser holds, for a day, and in which nothing was said: thousands of people at forms
     * and consoles would take minutes, and leave the same. The tokens to resume them with.
     */
    List<String> startHeld(int many) {
        UUID adviser = UUID.randomUUID();
        place.sql()
                .change(
                        "insert into account (id, username, password_hash, roles, display_name)"
                                + " values (?, 'everybody', 'none', 'adviser', 'Everybody')",
                        adviser);
        place.sql()
                .change(
                        "insert into duty (adviser_id, lease_until) values (?, clock_timestamp() + interval '1 day')",
                        adviser);
        List<Token> tokens = Stream.generate(Token::random).limit(many).toList();
        String hashes = tokens.stream()
                .map(token -> HexFormat.of().formatHex(token.hash()))
                .collect(joining(","));
        place.sql().change(HELD, hashes, adviser, adviser);
        place.sqlAsOwner().change("analyze");
        return tokens.stream().map(Token::reveal).toList();
    }

    private void awaitOpen() {
        long until = System.nanoTime() + OPEN.toNanos();
        while (!forms.open(server)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Nobody is on duty by the page.");
            }
            Lines.pause(Duration.ofMillis(200));
        }
    }
}
