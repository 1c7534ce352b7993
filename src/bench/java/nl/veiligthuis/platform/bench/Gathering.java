package nl.veiligthuis.platform.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.veiligthuis.platform.faults.Accounts;
import nl.veiligthuis.platform.faults.FormClient;
import nl.veiligthuis.platform.faults.Node;
import nl.veiligthuis.platform.journeys.Sql;

/** Lets people come and talk. */
final class Gathering {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Lines lines;
    private final Talks talks = new Talks();

    private Gathering(Lines lines) {
        this.lines = lines;
    }

    /** Conversations at the application, each of a visitor and an adviser, by the ways that people come. */
    static Talks atApplication(Place place, Node server, Lines lines, int conversations) {
        return new Gathering(lines).atApplication(place, server, conversations);
    }

    /** As many at the floor, spread over as many lines. */
    static Talks atBare(URI server, Lines lines, int conversations) {
        return new Gathering(lines).atBare(server, conversations);
    }

    private Talks atApplication(Place place, Node server, int conversations) {
        int advisers = Math.ceilDiv(conversations, Console.CHATS);
        List<Console> consoles = consoles(place, server, advisers);
        lines.run(() -> consoles.forEach(Console::open));
        await("Every adviser is on duty", () -> consoles.stream().allMatch(Console::onDuty));
        List<String> tokens = new Chats(place, server).start(conversations);
        lines.run(() -> tokens.forEach(token -> come(Visitor.ofApplication(lines, server.base(), token, talks))));
        awaitAll(conversations);
        return talks;
    }

    private List<Console> consoles(Place place, Node server, int number) {
        Sql sql = place.sql();
        FormClient forms = new FormClient(place.http());
        Accounts accounts = new Accounts(sql);
        Set<String> taken = new HashSet<>();
        List<Console> consoles = new ArrayList<>();
        for (int adviser = 0; adviser < number; adviser++) {
            String cookie = accounts.signIn(forms, server.base());
            consoles.add(new Console(lines, server.base(), cookie, talks, taken, chat -> lastNumber(sql, chat)));
        }
        return consoles;
    }

    private static long lastNumber(Sql sql, String conversation) {
        return sql.number("select last_seq from conversation where id = ?", UUID.fromString(conversation));
    }

    private Talks atBare(URI server, int conversations) {
        lines.run(() -> {
            BareAdviser adviser = null;
            for (int conversation = 0; conversation < conversations; conversation++) {
                if (conversation % Console.CHATS == 0) {
                    adviser = new BareAdviser(lines, server, conversation / Console.CHATS, talks);
                    adviser.open();
                }
                adviser.hold(conversation);
                come(Visitor.ofBare(lines, server, conversation, true, talks));
            }
        });
        awaitAll(conversations);
        return talks;
    }

    private void come(Visitor visitor) {
        talks.add(visitor);
        visitor.open();
    }

    private void awaitAll(int conversations) {
        await("Everybody talks", () -> talks.speakers().size() == 2 * conversations && talks.ready());
    }

    private void await(String what, BooleanSupplier wanted) {
        lines.await(what, PATIENCE, wanted, this::standing);
    }

    private String standing() {
        long ready = talks.speakers().stream().filter(Talks.Speaker::ready).count();
        long visitors = talks.speakers().stream().filter(Talks.Speaker::visitor).count();
        return "%d of %d sides are ready, %d of them visitors'."
                .formatted(ready, talks.speakers().size(), visitors);
    }
}
