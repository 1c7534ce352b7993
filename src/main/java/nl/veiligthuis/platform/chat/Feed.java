package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Brings one reader of a conversation up to date, again and again: every entry once, in order, whatever hints come, are
 * lost or come twice. Reads a page, waits until it is sent, and only then reads on, so a slow reader holds back itself.
 */
public final class Feed {

    private static final Logger LOG = Logger.getLogger(Feed.class);

    private final Reader reader;
    private final AtomicInteger wakes = new AtomicInteger();
    private volatile long last;
    private volatile boolean closed;

    /** A feed that starts after a number. */
    public Feed(Reader reader, long after) {
        this.reader = reader;
        this.last = after;
    }

    /** Something may be new. Needs a Vert.x context of its own; returns at once. */
    void wake() {
        if (!closed && wakes.getAndIncrement() == 0) {
            readOn();
        }
    }

    void writing(Author author) {
        if (!closed) {
            reader.writing(author);
        }
    }

    void close() {
        closed = true;
    }

    private void readOn() {
        int answered = wakes.get();
        Uni.createFrom()
                .deferred(() -> reader.read(last))
                .chain(this::deliver)
                .subscribe()
                .with(full -> afterRead(answered, full), this::afterFailure);
    }

    private Uni<Boolean> deliver(View view) {
        if (view == null) {
            close();
            reader.gone();
            return Uni.createFrom().item(false);
        }
        return reader.show(view).invoke(() -> advance(view)).replaceWith(view.full());
    }

    private void advance(View view) {
        if (!view.entries().isEmpty()) {
            last = view.entries().getLast().seq();
        }
    }

    private void afterRead(int answered, boolean full) {
        if (!closed && (full || wakes.addAndGet(-answered) > 0)) {
            readOn();
        }
    }

    /** Nothing was passed over: the next hint or look starts from the same number. Hints that came meanwhile are lost. */
    private void afterFailure(Throwable failure) {
        LOG.debugf(
                "A reader could not be brought up to date (%s).",
                failure.getClass().getSimpleName());
        wakes.set(0);
    }
}
