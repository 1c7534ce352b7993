package nl.veiligthuis.platform.chat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.veiligthuis.platform.bus.Bus;
import nl.veiligthuis.platform.bus.Hint;

/** Wakes who may have something new to read, after a commit. */
@ApplicationScoped
class News {

    private final Bus bus;

    News(Bus bus) {
        this.bus = bus;
    }

    /** The readers of a conversation. */
    void of(UUID conversation) {
        bus.publish(new Hint.News(conversation));
    }

    /** The readers of a conversation, and the desks. */
    void ofDesk(UUID conversation) {
        of(conversation);
        ofDesk();
    }

    /** The desks. */
    void ofDesk() {
        bus.publish(new Hint.DeskChanged());
    }
}
