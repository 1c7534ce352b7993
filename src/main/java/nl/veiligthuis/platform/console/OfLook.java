package nl.veiligthuis.platform.console;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import nl.veiligthuis.platform.routing.Queue;

/** What all desks of this node have in common for as long as they show the same look at the queue. */
final class OfLook<T> {

    private record Kept<T>(Queue look, T value) {}

    private final AtomicReference<Kept<T>> kept = new AtomicReference<>();
    private final Supplier<T> fresh;

    /** @param fresh what stands at the beginning of each look */
    OfLook(Supplier<T> fresh) {
        this.fresh = fresh;
    }

    T at(Queue look) {
        return kept.updateAndGet(last -> last != null && last.look() == look ? last : new Kept<>(look, fresh.get()))
                .value();
    }
}
