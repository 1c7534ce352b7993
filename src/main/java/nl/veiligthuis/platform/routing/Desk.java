package nl.veiligthuis.platform.routing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The requests for advice and who holds them. Every method takes part in the caller's transaction. */
@ApplicationScoped
public class Desk {

    /**
     * One statement decides: of many who claim at once, the row's lock lets one through, and the others find it taken.
     * The adviser's duty is locked first, so that no two claims of one adviser count their chats at the same time.
     */
    private static final String CLAIM = """
            with on_duty as (
                select adviser_id from duty
                where adviser_id = :adviser and lease_until > clock_timestamp()
                for update)
            update advice_request set state = 'TAKEN', adviser_id = :adviser, taken_at = clock_timestamp(),
                epoch = epoch + 1
            where conversation_id = :conversation and state = 'WAITING'
                and exists (select from on_duty)
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
        return session.createNativeQuery(CLAIM)
                .setParameter("conversation", conversation)
                .setParameter("adviser", adviser)
                .setParameter("capacity", config.capacity())
                .executeUpdate()
                .map(changed -> changed == 1);
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
