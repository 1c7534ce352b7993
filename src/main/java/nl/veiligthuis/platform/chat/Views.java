package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import nl.veiligthuis.platform.routing.AdviceRequest;
import org.hibernate.reactive.mutiny.Mutiny;

/** What either side gets to see of a conversation; null when it is gone, or not theirs. */
@ApplicationScoped
class Views {

    /** Presence by the database's clock: the leases stand in its time. */
    private static final String STANDING = """
            select r.state, r.epoch, r.adviser_id, coalesce(r.lease_until > clock_timestamp(), false) as adviser_here,
                r.visitor_until > clock_timestamp() as visitor_here, c.visitor_line, c.last_seq, c.visitor_seen,
                c.adviser_seen
            from advice_request r join conversation c on c.id = r.conversation_id
            where r.conversation_id = :conversation
            """;

    private static final String HELD = STANDING + " and r.adviser_id = :adviser";

    private final Log log;

    Views(Log log) {
        this.log = log;
    }

    Uni<View> ofVisitor(Mutiny.Session session, UUID conversation, long after) {
        return session.createNativeQuery(STANDING, Tuple.class)
                .setParameter("conversation", conversation)
                .getSingleResultOrNull()
                .chain(row -> row == null ? none() : view(session, row, Author.VISITOR, conversation, after));
    }

    Uni<View> ofAdviser(Mutiny.Session session, UUID conversation, UUID adviser, long after) {
        return session.createNativeQuery(HELD, Tuple.class)
                .setParameter("conversation", conversation)
                .setParameter("adviser", adviser)
                .getSingleResultOrNull()
                .chain(row -> row == null ? none() : view(session, row, Author.ADVISER, conversation, after));
    }

    /** The state is read ahead of the entries: of a chat that has ended, the last of them is then there to be read. */
    private Uni<View> view(Mutiny.Session session, Tuple row, Author reader, UUID conversation, long after) {
        return entries(session, row, conversation, after).map(entries -> view(row, reader, entries));
    }

    private Uni<List<Entry>> entries(Mutiny.Session session, Tuple row, UUID conversation, long after) {
        return row.get("last_seq", Long.class) <= after
                ? Uni.createFrom().item(List.of())
                : log.after(session, conversation, after);
    }

    private static View view(Tuple row, Author reader, List<Entry> entries) {
        boolean visitor = reader == Author.VISITOR;
        return new View(
                phase(AdviceRequest.State.valueOf(row.get("state", String.class))),
                row.get(visitor ? "adviser_seen" : "visitor_seen", Long.class),
                row.get(visitor ? "adviser_here" : "visitor_here", Boolean.class),
                row.get("epoch", Integer.class),
                row.get("visitor_line", UUID.class),
                entries);
    }

    private static View.Phase phase(AdviceRequest.State state) {
        return switch (state) {
            case WAITING -> View.Phase.WAITING;
            case TAKEN -> View.Phase.TALKING;
            case PARKED -> View.Phase.PARKED;
            case CLOSED -> View.Phase.ENDED;
        };
    }

    private static Uni<View> none() {
        return Uni.createFrom().nullItem();
    }
}
