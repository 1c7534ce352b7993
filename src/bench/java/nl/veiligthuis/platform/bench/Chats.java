package nl.veiligthuis.platform.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.veiligthuis.platform.faults.FormClient;
import nl.veiligthuis.platform.faults.Node;

/** Starts chats by the form of a page, several at a time. */
final class Chats {

    private static final int AT_ONCE = 8;
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
     * Starts chats and gives them all to one adviser, for a day, behind the application's back: thousands of people at
     * consoles would be measured too.
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
        List<String> tokens = start(many);
        int held = place.sql()
                .change(
                        "update advice_request set state = 'TAKEN', adviser_id = ?, last_adviser_id = ?, epoch = epoch + 1,"
                                + " taken_at = clock_timestamp(), lease_until = clock_timestamp() + interval '1 day',"
                                + " visitor_until = clock_timestamp() + interval '1 day' where state = 'WAITING'",
                        adviser,
                        adviser);
        if (held != many) {
            throw new IllegalStateException("Of %d chats %d are held.".formatted(many, held));
        }
        return tokens;
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
