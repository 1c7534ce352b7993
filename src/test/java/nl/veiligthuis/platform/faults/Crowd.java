package nl.veiligthuis.platform.faults;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.veiligthuis.platform.journeys.Sql;

/**
 * Visitors and advisers in conversation, spread over the nodes so that half of the conversations have their two sides on
 * different ones.
 */
final class Crowd {

    /** What an adviser holds who does not choose otherwise. */
    private static final int CHATS_EACH = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Cluster cluster;
    private final Loop loop;
    private final FormClient forms;
    private final List<Visitor> visitors = new ArrayList<>();
    private final List<Console> consoles = new ArrayList<>();
    private final Accounts accounts;
    private final ConcurrentLinkedQueue<String> troubles = new ConcurrentLinkedQueue<>();

    private Crowd(Cluster cluster, Loop loop) {
        this.cluster = cluster;
        this.loop = loop;
        this.forms = new FormClient(cluster.http());
        this.accounts = new Accounts(new Sql(cluster.database()));
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
        for (int first = 0; first < conversations; first += CHATS_EACH) {
            adviser(names(first, conversations));
        }
        loop.run(() -> consoles.forEach(Console::open));
        await("Every console is open", () -> consoles.stream().allMatch(Console::up));
        loop.run(() -> consoles.forEach(Console::goOnDuty));
        await("Every adviser is on duty", () -> consoles.stream().allMatch(Console::onDuty));
    }

    /** An adviser who is signed in, with a console that is not open yet. */
    private Console adviser(Set<String> wanted) {
        Console console = stranger(consoles.size() % cluster.nodes().size(), wanted, troubles::add);
        consoles.add(console);
        return console;
    }

    /** The same, who does not belong to the crowd: what becomes of their chats is looked at apart. */
    Console stranger(int node, Set<String> wanted, Consumer<String> trouble) {
        String cookie = accounts.signIn(forms, cluster.door(node));
        return new Console(cluster, loop, node, cookie, wanted, trouble);
    }

    /** An adviser on duty who takes nobody: the desk is attended, whatever becomes of the others. */
    void colleague() {
        Console console = adviser(Set.of());
        loop.run(console::open);
        await("A colleague is there", console::up);
        loop.run(console::goOnDuty);
        await("A colleague is on duty", console::onDuty);
    }

    /** Somebody who starts a chat that nobody takes. */
    Visitor waiting(int number) {
        return comer(number % cluster.nodes().size(), "Waiting " + number);
    }

    /** Somebody who starts a chat, and whose page is not open yet. */
    Visitor comer(int node, String called) {
        HttpResponse<String> page = forms.chat(cluster.door(node), called);
        String token = FormClient.token(page).orElseThrow();
        return new Visitor(cluster, loop, node, called, token, troubles::add).shown(page.body());
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
        await(
                "Every node is open",
                () -> cluster.nodes().stream().map(Node::base).allMatch(forms::open));
        for (int number = 0; number < conversations; number++) {
            int node = number % cluster.nodes().size();
            String token = forms.startChat(cluster.door(node), called(number));
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

    /** The sides that are at a node. */
    List<Side> at(Node node) {
        return sides().stream().filter(side -> side.node() == node).toList();
    }

    /** The lines of all pages: one for each visitor, one for each console. */
    List<PageLine> lines() {
        return Stream.concat(
                        visitors.stream().map(visitor -> visitor.side().line()),
                        consoles.stream().map(Console::line))
                .toList();
    }

    List<Visitor> visitors() {
        return List.copyOf(visitors);
    }

    List<Console> consoles() {
        return List.copyOf(consoles);
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

    /** The conversations they hold. */
    List<UUID> chats() {
        return consoles.stream()
                .flatMap(console -> console.conversations().stream())
                .toList();
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
