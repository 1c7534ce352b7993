package nl.veiligthuis.platform.routing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The requests for advice and who holds them. Every method takes part in the caller's transaction. */
@ApplicationScoped
public class Desk {

    /**
     * A statement of its own, before the claim: what a statement counts is what stood when it began, and one that also
     * waited for this lock would count the chats as they were before the other claim of this adviser.
     */
    private static final String LOCK_DUTY = """
            select adviser_id from duty where adviser_id = :adviser and lease_until > clock_timestamp() for update
            """;

    /** Of many who claim at once, the request's lock lets one through, and the others find it taken. */
    private static final String CLAIM = """
            update advice_request set state = 'TAKEN', adviser_id = :adviser, taken_at = clock_timestamp(),
                epoch = epoch + 1
            where conversation_id = :conversation and state = 'WAITING'
                and (select count(*) from advice_request where adviser_id = :adviser and state = 'TAKEN') < :capacity
            """;

    private static final String CLOSE =
            "update advice_request set state = 'CLOSED' where conversation_id = :conversation and state <> 'CLOSED'";

    private static final String CLOSE_OWN = CLOSE + " and adviser_id = :adviser";

    private final RoutingConfig config;

    Desk(RoutingConfig config) {
        this.config = config;
    }

    public Uni<Void> ask(Mutiny.Session session, AdviceRequest request) {
        return session.persist(request);
    }

    /** Whether the claim was won. It is lost when another was first, the duty ran out, or no more chats may be held. */
    public Uni<Boolean> claim(Mutiny.Session session, UUID conversation, UUID adviser) {
        return lockDuty(session, adviser).chain(onDuty -> onDuty ? take(session, conversation, adviser) : lost());
    }

    private static Uni<Boolean> lockDuty(Mutiny.Session session, UUID adviser) {
        return session.createNativeQuery(LOCK_DUTY, UUID.class)
                .setParameter("adviser", adviser)
                .getSingleResultOrNull()
                .map(Objects::nonNull);
    }

    private Uni<Boolean> take(Mutiny.Session session, UUID conversation, UUID adviser) {
        return session.createNativeQuery(CLAIM)
                .setParameter("conversation", conversation)
                .setParameter("adviser", adviser)
                .setParameter("capacity", config.capacity())
                .executeUpdate()
                .map(changed -> changed == 1);
    }

    private static Uni<Boolean> lost() {
        return Uni.createFrom().item(false);
    }

    /** Whether this call closed the request. */
    public Uni<Boolean> close(Mutiny.Session session, UUID conversation) {
        return session.createNativeQuery(CLOSE)
                .setParameter("conversation", conversation)
                .executeUpdate()
                .map(changed -> changed == 1);
    }

    /** As {@link #close}, for the adviser who holds it. */
    public Uni<Boolean> closeOwn(Mutiny.Session session, UUID conversation, UUID adviser) {
        return session.createNativeQuery(CLOSE_OWN)
                .setParameter("conversation", conversation)
                .setParameter("adviser", adviser)
                .executeUpdate()
                .map(changed -> changed == 1);
    }
}
