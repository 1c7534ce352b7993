package nl.veiligthuis.platform.faults;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.veiligthuis.platform.journeys.Sql;

/**
 * An adviser who stays at a node that froze, and writes over it when the chat has long gone back to the queue. The words wait in
 * the buffers of the frozen node; it meets them when it goes on, and the page sends them again to another node.
 */
final class LateWrite {

    private static final String CALLED = "Left alone";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Scene scene;
    private final Sql sql;
    private final ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
    private final Console adviser;
    private final Visitor visitor;
    private UUID chat;

    private LateWrite(Scene scene) {
        this.scene = scene;
        this.sql = new Sql(scene.cluster().database());
        this.adviser = scene.crowd().stranger(0, Set.of(CALLED), answers::add);
        this.visitor = scene.crowd().comer(1, CALLED);
    }

    /** Lets such an adviser hold a chat at the first node, whose visitor is at the second. */
    static LateWrite prepare(Scene scene) {
        LateWrite write = new LateWrite(scene);
        scene.loop().run(write.adviser::open);
        scene.must("The late adviser is there", PATIENCE, write.adviser::up);
        scene.loop().run(write.adviser::goOnDuty);
        scene.loop().run(write.visitor::open);
        scene.must("The late adviser has a chat", PATIENCE, () -> write.adviser.complete() && write.visitor.talking());
        write.chat = scene.ask(() -> write.adviser.conversation(CALLED));
        scene.loop().run(write.adviser.line()::stay);
        return write;
    }

    /** Waits until the chat is no longer the adviser's. */
    void awaitTakenAway() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (sql.number("select epoch::bigint from advice_request where conversation_id = ?", chat) == 1) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("The chat of an adviser who fell silent stayed with them.");
            }
            Loop.pause(LOOK);
        }
    }

    /** Writes into the frozen node. */
    void write() {
        scene.loop().run(() -> adviser.side(chat).say("Too late", System.nanoTime()));
    }

    /** Waits until the words were refused for being late; whether they were. */
    boolean refused() {
        return scene.loop().became(PATIENCE, () -> answers.stream().anyMatch(answer -> answer.contains("ended")));
    }

    /** Late words that stand in the chat. */
    long stored() {
        return sql.number("select count(*) from entry where conversation_id = ? and kind = 'TEXT'", chat);
    }

    void leave() {
        scene.loop().run(adviser::close);
        scene.loop().run(visitor::close);
    }
}
