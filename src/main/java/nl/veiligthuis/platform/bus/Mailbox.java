package nl.veiligthuis.platform.bus;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * The commands of one connection, carried out one after the other in the order they arrived.
 *
 * <p>The socket framework can deliver in order too, but then holds an unlimited number of waiting messages
 * (CVE-2026-87742). Here at most {@value #LIMIT} wait.
 */
public final class Mailbox {

    /** Commands that may wait; a page that follows the protocol has one or two under way. */
    public static final int LIMIT = 64;

    private record Command(Supplier<Uni<Void>> work, Context context) {}

    /** Small at first: most lines are idle, and there are thousands. */
    private final Queue<Command> waiting = new ArrayDeque<>(1);

    private boolean busy;

    /**
     * Takes a command, to be carried out on the caller's Vert.x context.
     *
     * @param work must handle its own failures; one that fails all the same does not stop those behind it
     * @return false when too many wait: the connection should then be closed
     */
    public synchronized boolean offer(Supplier<Uni<Void>> work) {
        if (waiting.size() >= LIMIT) {
            return false;
        }
        waiting.add(new Command(work, Vertx.currentContext()));
        if (!busy) {
            next();
        }
        return true;
    }

    private synchronized void next() {
        Command command = waiting.poll();
        busy = command != null;
        if (busy) {
            command.context().runOnContext(started -> carryOut(command));
        }
    }

    private void carryOut(Command command) {
        Uni.createFrom().deferred(() -> command.work().get()).subscribe().with(done -> next(), failed -> next());
    }
}
