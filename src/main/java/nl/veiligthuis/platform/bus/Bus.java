package nl.veiligthuis.platform.bus;

import java.util.function.Consumer;

/** Carries hints to whoever listens. Delivery is at most once and without order: listeners look for themselves as well. */
public interface Bus {

    /** Sends a hint. To be called after the commit of what it is about. Returns at once and never fails. */
    void publish(Hint hint);

    /** Listens until the service stops. Each hint arrives on a context of its own, fit for a database session. */
    void subscribe(Consumer<Hint> listener);

    /** Whether hints reach the other nodes at this time; always so where there are none. */
    boolean connected();
}
