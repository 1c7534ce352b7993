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
public class Views {

    /** Presence by the database's clock: the leases stand in its time. */
    private static final String STANDING = """
            select r.state, r.epoch, r.adviser_id, coalesce(r.lease_until > clock_timestamp(), false) as adviser_here,
                r.visitor_until > clock_timestamp() as visitor_here, r.hidden_at is not null as hidden, c.language,
                c.visitor_line, c.last_note,
                (select count(*) from reading p where p.conversation_id = c.id) as readers, c.last_seq, c.visitor_seen, c.adviser_seen, c.wiped
            from advice_request r join conversation c on c.id = r.conversation_id
            where r.conversation_id = :conversation
            """;

    private static final String HELD = STANDING + """
            and (r.adviser_id = :adviser or exists (
                select from reading p where p.conversation_id = r.conversation_id and p.account_id = :adviser))
            """;

    private final Mutiny.SessionFactory sessions;
    private final Entries entries;

    Views(Mutiny.SessionFactory sessions, Entries entries) {
        this.sessions = sessions;
        this.entries = entries;
    }

    /**
     * The visitor's view, after a number. Of a chat that the visitor ended or has covered, nothing that was
     * said is shown.
     */
    public Uni<View> forVisitor(UUID conversation, long after) {
        return sessions.withSession(session -> session.createNativeQuery(STANDING, Tuple.class)
                .setParameter("conversation", conversation)
                .getSingleResultOrNull()
                .chain(row -> row == null ? none() : view(session, row, Author.VISITOR, conversation, after)));
    }

    /** The visitor's view of everything, for a page that is read at once. */
    public Uni<View> whole(UUID conversation) {
        return whole(conversation, 0);
    }

    private Uni<View> whole(UUID conversation, long after) {
        return forVisitor(conversation, after)
                .chain(page -> page != null && page.full()
                        ? joined(page, conversation)
                        : Uni.createFrom().item(page));
    }

    private Uni<View> joined(View page, UUID conversation) {
        return whole(conversation, page.last()).map(later -> later == null ? null : page.with(later));
    }

    /** The view of the adviser who holds the chat, or of a colleague who reads it along, after a number. */
    public Uni<View> forAdviser(UUID conversation, UUID adviser, long after) {
        return sessions.withSession(session -> session.createNativeQuery(HELD, Tuple.class)
                .setParameter("conversation", conversation)
                .setParameter("adviser", adviser)
                .getSingleResultOrNull()
                .chain(row -> row == null ? none() : view(session, row, Author.ADVISER, conversation, after)));
    }

    /** The state is read ahead of the entries: of a chat that has ended, the last of them is then there to be read. */
    private Uni<View> view(Mutiny.Session session, Tuple row, Author reader, UUID conversation, long after) {
        return entries(session, row, reader, conversation, after).map(entries -> view(row, reader, entries));
    }

    private Uni<List<Entry>> entries(Mutiny.Session session, Tuple row, Author reader, UUID conversation, long after) {
        boolean unseen =
                reader == Author.VISITOR && (row.get("wiped", Boolean.class) || row.get("hidden", Boolean.class));
        return unseen || row.get("last_seq", Long.class) <= after
                ? Uni.createFrom().item(List.of())
                : entries.after(session, conversation, after);
    }

    private static View view(Tuple row, Author reader, List<Entry> entries) {
        boolean visitor = reader == Author.VISITOR;
        return new View(
                phase(AdviceRequest.State.valueOf(row.get("state", String.class))),
                row.get("language", String.class),
                row.get("hidden", Boolean.class),
                row.get(visitor ? "adviser_seen" : "visitor_seen", Long.class),
                row.get(visitor ? "adviser_here" : "visitor_here", Boolean.class),
                row.get("epoch", Integer.class),
                row.get("visitor_line", UUID.class),
                row.get("readers", Long.class).intValue(),
                visitor ? 0 : row.get("last_note", Long.class),
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
