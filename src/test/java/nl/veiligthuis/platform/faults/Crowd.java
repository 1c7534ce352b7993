package nl.veiligthuis.platform.faults;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nl.veiligthuis.platform.journeys.Authenticator;
import nl.veiligthuis.platform.journeys.Sql;

/**
 * Visitors and advisers in conversation, spread over the nodes so that half of the conversations have their two sides on
 * different ones.
 */
final class Crowd {

    /** What an adviser holds who does not choose otherwise. */
    private static final int CHATS_EACH = 4;

    private static final String PASSWORD = UUID.randomUUID().toString();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final Loop loop;
    private final FormClient forms;
    private final List<Visitor> visitors = new ArrayList<>();
    private final List<Console> consoles = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> troubles = new ConcurrentLinkedQueue<>();

    private Crowd(Cluster cluster, Loop loop) {
        this.cluster = cluster;
        this.loop = loop;
        this.forms = new FormClient(cluster.http());
    }

    /** Lets people come and talk: one visitor and one adviser in each of so many conversations. */
    static Crowd gather(Cluster cluster, Loop loop, int conversations) {
        Crowd crowd = new Crowd(cluster, loop);
        crowd.advisersGoOnDuty(conversations);
        crowd.visitorsStartChats(conversations);
        crowd.await(
                "Every chat is taken",
                () -> crowd.consoles.stream().allMatch(Console::complete)
                        && crowd.visitors.stream().allMatch(Visitor::talking));
        return crowd;
    }

    private void advisersGoOnDuty(int conversations) {
        Sql sql = new Sql(cluster.database());
        String hash = BcryptUtil.bcryptHash(PASSWORD);
        Authenticator phone = new Authenticator(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
        for (int first = 0; first < conversations; first += CHATS_EACH) {
            String username = "adviser-" + consoles.size();
            sql.change(
                    "insert into account (id, username, password_hash, totp_secret, roles, display_name)"
                            + " values (?, ?, ?, ?, 'adviser', ?)",
                    UUID.randomUUID(),
                    username,
                    hash,
                    phone.secret(),
                    username);
            int node = consoles.size() % cluster.nodes().size();
            String cookie = forms.signIn(cluster.nodes().get(node), username, PASSWORD, phone.code());
            consoles.add(new Console(cluster, loop, node, cookie, names(first, conversations), troubles::add));
        }
        loop.run(() -> consoles.forEach(Console::open));
        await("Every console is open", () -> consoles.stream().allMatch(Console::up));
        loop.run(() -> consoles.forEach(Console::goOnDuty));
        await("Every adviser is on duty", () -> consoles.stream().allMatch(Console::onDuty));
    }

    private static Set<String> names(int first, int conversations) {
        Set<String> names = new HashSet<>();
        for (int number = first; number < Math.min(first + CHATS_EACH, conversations); number++) {
            names.add(called(number));
        }
        return names;
    }

    private static String called(int number) {
        return "Visitor " + number;
    }

    private void visitorsStartChats(int conversations) {
        await("Every node is open", () -> cluster.nodes().stream().allMatch(forms::open));
        for (int number = 0; number < conversations; number++) {
            int node = number % cluster.nodes().size();
            String token = forms.startChat(cluster.nodes().get(node), called(number));
            Visitor visitor = new Visitor(cluster, loop, node, called(number), token, troubles::add);
            visitors.add(visitor);
            loop.run(visitor::open);
        }
    }

    private void await(String what, BooleanSupplier wanted) {
        if (!loop.became(PATIENCE, wanted)) {
            throw new IllegalStateException(what + ": not within " + PATIENCE.toSeconds() + " s. " + troubles);
        }
    }

    /** Both sides of every conversation; for the clients' thread, as all below. */
    List<Side> sides() {
        return Stream.concat(
                        visitors.stream().map(Visitor::side),
                        consoles.stream().flatMap(console -> console.sides().stream()))
                .toList();
    }

    int conversations() {
        return visitors.size();
    }

    int advisers() {
        return consoles.size();
    }

    /** Duties that ended though the adviser was there. */
    int dutiesLost() {
        return consoles.stream().mapToInt(Console::dutiesLost).sum();
    }

    /** What happened to clients that must not happen. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    List<Testimony> testimonies() {
        return visitors.stream().flatMap(this::bothSides).toList();
    }

    private Stream<Testimony> bothSides(Visitor visitor) {
        Console console = consoles.stream()
                .filter(candidate -> candidate.conversation(visitor.called()) != null)
                .findFirst()
                .orElseThrow();
        UUID conversation = console.conversation(visitor.called());
        return Stream.of(
                visitor.side().testimony(conversation),
                console.side(conversation).testimony(conversation));
    }

    /** Everybody goes; nothing that still comes is heard. How many went. */
    int leave() {
        visitors.forEach(Visitor::close);
        consoles.forEach(Console::close);
        return visitors.size() + consoles.size();
    }
}
