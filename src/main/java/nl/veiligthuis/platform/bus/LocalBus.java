package nl.veiligthuis.platform.bus;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The bus of a single node. */
final class LocalBus implements Bus {

    private final List<Consumer<Hint>> listeners = new CopyOnWriteArrayList<>();
    private final OwnContext context;

    LocalBus(OwnContext context) {
        this.context = context;
    }

    @Override
    public void publish(Hint hint) {
        for (Consumer<Hint> listener : listeners) {
            context.run(() -> listener.accept(hint));
        }
    }

    @Override
    public void subscribe(Consumer<Hint> listener) {
        listeners.add(listener);
    }

    @Override
    public boolean connected() {
        return true;
    }
}
