package nl.veiligthuis.platform.routing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Whether a visitor is there, has covered the page, or has set the chat aside. Every method takes part in the caller's
 * transaction.
 */
@ApplicationScoped
public class Presence {

    private static final String HERE = """
            update advice_request set visitor_until = clock_timestamp() + make_interval(secs => :seconds)
            where conversation_id = :conversation
            """;

    private static final String COVER = """
            update advice_request set hidden_at = clock_timestamp()
            where conversation_id = :conversation and hidden_at is null and state <> 'CLOSED'
            """;

    private static final String UNCOVER =
            "update advice_request set hidden_at = null where conversation_id = :conversation and hidden_at is not null";

    private static final String SET_ASIDE = """
            update advice_request set state = 'PARKED', adviser_id = null, lease_until = null, epoch = epoch + 1,
                hidden_at = null, freed_at = case when state = 'TAKEN' then clock_timestamp() else freed_at end
            where conversation_id = :conversation and state in ('WAITING', 'TAKEN')
            """;

    private static final String BACK =
            "update advice_request set state = 'WAITING' where conversation_id = :conversation and state = 'PARKED'";

    private static final String ABSENT = """
            select conversation_id from (
                select conversation_id from advice_request
                where state = 'TAKEN'
                    and least(visitor_until, hidden_at) < clock_timestamp() - make_interval(secs => :seconds)
                order by visitor_until limit 100 for update skip locked) as gone
            order by conversation_id
            """;

    private final RoutingConfig config;

    Presence(RoutingConfig config) {
        this.config = config;
    }

    /** A sign of life of the visitor; they count as present for so long. */
    public Uni<Boolean> here(Mutiny.Session session, UUID conversation, Duration lease) {
        return session.createNativeQuery(HERE)
                .setParameter("conversation", conversation)
                .setParameter("seconds", (double) lease.toSeconds())
                .executeUpdate()
                .map(Presence::changed);
    }

    /** The visitor covered the page: nobody may write to them. Whether this call changed that. */
    public Uni<Boolean> cover(Mutiny.Session session, UUID conversation) {
        return update(session, COVER, conversation);
    }

    /** The visitor sees the page again. Whether this call changed that. */
    public Uni<Boolean> uncover(Mutiny.Session session, UUID conversation) {
        return update(session, UNCOVER, conversation);
    }

    /** Sets a request aside, which frees its adviser. Whether this call did. */
    public Uni<Boolean> setAside(Mutiny.Session session, UUID conversation) {
        return update(session, SET_ASIDE, conversation);
    }

    /** Puts a request that was set aside back into the queue, where it stood. Whether this call did. */
    public Uni<Boolean> back(Mutiny.Session session, UUID conversation) {
        return update(session, BACK, conversation);
    }

    /**
     * The requests that keep an adviser busy while their visitor is gone for too long. They are locked, and in the order in
     * which their conversations may be.
     */
    public Uni<List<UUID>> absent(Mutiny.Session session) {
        return session.createNativeQuery(ABSENT, UUID.class)
                .setParameter("seconds", (double) config.setAsideAfter().toSeconds())
                .getResultList();
    }

    private static Uni<Boolean> update(Mutiny.Session session, String statement, UUID conversation) {
        return session.createNativeQuery(statement)
                .setParameter("conversation", conversation)
                .executeUpdate()
                .map(Presence::changed);
    }

    private static boolean changed(int rows) {
        return rows == 1;
    }
}
