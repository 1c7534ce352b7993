package nl.veiligthuis.platform.routing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Chats that are passed on (<i>doorverbinden</i>). The one who offers keeps the chat, and the visitor notices nothing, until
 * somebody accepts; declined or left unanswered it simply stays. Every method takes part in the caller's transaction.
 */
@ApplicationScoped
public class Transfers {

    /** Whether a duty runs to which the chat may go, of somebody else. */
    private static final String SOMEBODY = """
            exists (select from duty d where d.lease_until > clock_timestamp() and d.adviser_id <> :adviser
                and case when cast(:person as uuid) is not null then d.adviser_id = cast(:person as uuid)
                    when cast(:region as text) is not null then cast(:region as text) = any(d.regions)
                    else d.pool end)
            """;

    private static final String OFFER = """
            insert into transfer (conversation_id, epoch, from_adviser, to_adviser, to_region, reason, until)
            select conversation_id, epoch, adviser_id, cast(:person as uuid), cast(:region as text), :reason,
                clock_timestamp() + make_interval(secs => :seconds)
            from advice_request where conversation_id = :conversation and state = 'TAKEN' and adviser_id = :adviser
                and epoch = :epoch and
            """ + SOMEBODY + """
            on conflict (conversation_id) do update set epoch = excluded.epoch, from_adviser = excluded.from_adviser,
                to_adviser = excluded.to_adviser, to_region = excluded.to_region, reason = excluded.reason,
                state = 'OFFERED', taken_by = null, until = excluded.until
            """;

    /** A condition on a row t: an offer that stands, to somebody on duty whom it reaches: by name, by region or as one of the pool. */
    public static final String OFFERED_TO = """
            t.state = 'OFFERED' and t.until > clock_timestamp() and t.from_adviser <> :adviser
                and exists (select from duty d where d.adviser_id = :adviser and d.lease_until > clock_timestamp()
                    and case when t.to_adviser is not null then t.to_adviser = :adviser
                        when t.to_region is not null then t.to_region = any(d.regions) else d.pool end)
            """;

    /** The hold of the offer must be the one that still stands: who lost the chat meanwhile can pass nothing on. */
    private static final String ACCEPT = """
            update advice_request r set adviser_id = :adviser, last_adviser_id = :adviser, epoch = r.epoch + 1,
                taken_at = clock_timestamp(), lease_until = clock_timestamp() + make_interval(secs => :seconds),
                passed_on = t.reason
            from transfer t
            where t.conversation_id = :conversation and r.conversation_id = t.conversation_id and r.state = 'TAKEN'
                and r.epoch = t.epoch and r.adviser_id = t.from_adviser
                and (select count(*) from advice_request where adviser_id = :adviser and state = 'TAKEN') <
                    (select capacity from duty where adviser_id = :adviser) and
            """ + OFFERED_TO;

    private static final String ACCEPTED =
            "update transfer set state = 'ACCEPTED', taken_by = :adviser where conversation_id = :conversation";

    /** Only a named colleague can decline; what is offered to many stays open for the others. */
    private static final String DECLINE = """
            update transfer t set state = 'DECLINED' where t.conversation_id = :conversation and t.to_adviser = :adviser
                and
            """ + OFFERED_TO;

    private static final String WITHDRAW = """
            delete from transfer where conversation_id = :conversation and from_adviser = :adviser and state <> 'ACCEPTED'
            """;

    private final Desk desk;
    private final RoutingConfig config;

    Transfers(Desk desk, RoutingConfig config) {
        this.desk = desk;
        this.config = config;
    }

    /** Offers a chat; false when it is not this adviser's under this epoch, or nobody is on duty there to take it. */
    public Uni<Boolean> offer(
            Mutiny.Session session,
            UUID conversation,
            UUID adviser,
            int epoch,
            Destination destination,
            TransferReason reason) {
        return of(session, OFFER, conversation, adviser)
                .setParameter("epoch", epoch)
                .setParameter(
                        "person",
                        destination.adviser() == null
                                ? null
                                : destination.adviser().toString())
                .setParameter("region", destination.region())
                .setParameter("reason", reason.name())
                .setParameter("seconds", (double) config.transferWithin().toSeconds())
                .executeUpdate()
                .map(Transfers::changed);
    }

    /** Accepts an offer; false when it does not stand any more, another was first, or no more chats may be held. */
    public Uni<Boolean> accept(Mutiny.Session session, UUID conversation, UUID adviser) {
        return desk.lockDuty(session, adviser)
                .chain(duty -> duty == null ? no() : take(session, conversation, adviser))
                .call(taken ->
                        taken ? of(session, ACCEPTED, conversation, adviser).executeUpdate() : no());
    }

    private Uni<Boolean> take(Mutiny.Session session, UUID conversation, UUID adviser) {
        return of(session, ACCEPT, conversation, adviser)
                .setParameter("seconds", (double) config.lease().toSeconds())
                .executeUpdate()
                .map(Transfers::changed);
    }

    /** Whether this call declined the offer. */
    public Uni<Boolean> decline(Mutiny.Session session, UUID conversation, UUID adviser) {
        return of(session, DECLINE, conversation, adviser).executeUpdate().map(Transfers::changed);
    }

    /** Takes back an offer, or clears away what became of it. */
    public Uni<Boolean> withdraw(Mutiny.Session session, UUID conversation, UUID adviser) {
        return of(session, WITHDRAW, conversation, adviser).executeUpdate().map(Transfers::changed);
    }

    private static Mutiny.Query<?> of(Mutiny.Session session, String statement, UUID conversation, UUID adviser) {
        return session.createNativeQuery(statement)
                .setParameter("conversation", conversation)
                .setParameter("adviser", adviser);
    }

    private static boolean changed(int rows) {
        return rows == 1;
    }

    private static Uni<Boolean> no() {
        return Uni.createFrom().item(false);
    }
}
