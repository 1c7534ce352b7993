package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import nl.veiligthuis.platform.audit.Audit;
import nl.veiligthuis.platform.audit.Deed;
import nl.veiligthuis.platform.routing.Reassigning;
import nl.veiligthuis.platform.routing.Reassigning.Moved;
import org.hibernate.reactive.mutiny.Mutiny;

/** Chats that a coordinator moves: both sides are told, and it is written down, or nothing happens. */
@ApplicationScoped
public class Reassignments {

    /**
     * What a coordinator wants.
     *
     * @param by their account
     * @param epoch of the chat when they looked: of two who decide at once, one is too late
     * @param why a word of a fixed list
     */
    public record Order(UUID by, UUID conversation, int epoch, String why) {}

    private final Mutiny.SessionFactory sessions;
    private final Reassigning reassigning;
    private final Log log;
    private final Audit audit;
    private final News news;

    Reassignments(Mutiny.SessionFactory sessions, Reassigning reassigning, Log log, Audit audit, News news) {
        this.sessions = sessions;
        this.reassigning = reassigning;
        this.log = log;
        this.audit = audit;
        this.news = news;
    }

    /** Gives a chat, waiting or held, to an adviser. */
    public Uni<Moved> give(Order order, UUID adviser) {
        return moved(
                order,
                session -> reassigning.give(session, order.conversation(), order.epoch(), adviser),
                order.why() + " to " + adviser);
    }

    /** Puts a chat that is held back to the front of the queue. */
    public Uni<Moved> putBack(Order order) {
        return moved(
                order,
                session -> reassigning.putBack(session, order.conversation(), order.epoch()),
                order.why() + " to the queue");
    }

    private Uni<Moved> moved(Order order, Function<Mutiny.Session, Uni<Moved>> move, String detail) {
        return sessions.withTransaction(
                        session -> move.apply(session).call(moved -> noted(session, order, moved, detail)))
                .invoke(moved -> news.ofDesk(order.conversation()));
    }

    private Uni<?> noted(Mutiny.Session session, Order order, Moved moved, String detail) {
        UUID chat = order.conversation();
        return log.happenedIf(moved.taken(), session, chat, EntryKind.REASSIGNED)
                .chain(told -> log.happenedIf(moved.given(), session, chat, EntryKind.JOINED))
                .chain(told -> moved.done()
                        ? audit.note(session, order.by(), Deed.REASSIGNED, chat, detail)
                        : Uni.createFrom().voidItem());
    }
}
