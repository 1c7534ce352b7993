package nl.veiligthuis.platform.chat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.veiligthuis.platform.bus.Bus;
import nl.veiligthuis.platform.bus.Hint;

/** Wakes who may have something new to read, after a commit. */
@ApplicationScoped
class News {

    private final Bus bus;
    private final Feeds feeds;

    News(Bus bus, Feeds feeds) {
        this.bus = bus;
        this.feeds = feeds;
    }

    /** The readers of a conversation. */
    void of(UUID conversation) {
        bus.publish(new Hint.News(conversation));
    }

    /** The readers of a conversation in which words were stored: those on this node have them at once. */
    void said(Committed committed) {
        feeds.said(committed);
        bus.publish(new Hint.Said(committed.conversation(), committed.entry().seq()));
    }

    /** The readers of a conversation, of what one side has on the screen. */
    void seen(UUID conversation, Author author, long seq) {
        bus.publish(new Hint.Seen(conversation, author.name(), seq));
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
