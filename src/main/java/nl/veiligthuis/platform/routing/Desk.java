package nl.veiligthuis.platform.routing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private static final String TAKE = """
            update advice_request set state = 'TAKEN', adviser_id = :adviser, last_adviser_id = :adviser,
                taken_at = clock_timestamp(), first_taken_at = coalesce(first_taken_at, clock_timestamp()),
                lease_until = clock_timestamp() + make_interval(secs => :lease),
                epoch = epoch + 1, reason = :reason
            where conversation_id = :conversation and state = 'WAITING'
                and (select count(*) from advice_request where adviser_id = :adviser and state = 'TAKEN') < :capacity
                and not exists (
                    select from advice_request r join duty d on d.adviser_id = r.last_adviser_id
                    where r.last_adviser_id = :adviser and r.state in ('CLOSED', 'PARKED') and r.freed_at > d.ready_at
                        and r.freed_at > clock_timestamp() - make_interval(secs => :pause))
            """;

    private static final String HAND_BACK = """
            update advice_request set state = 'WAITING', adviser_id = null, lease_until = null, epoch = epoch + 1,
                handed_back = true
            where conversation_id = :conversation and state = 'TAKEN'
                and lease_until < clock_timestamp() - make_interval(secs => :seconds)
            """;

    private static final String ABANDONED = """
            select conversation_id from (
                select conversation_id from advice_request
                where state = 'TAKEN' and lease_until < clock_timestamp() - make_interval(secs => :seconds)
                order by lease_until limit 100 for update skip locked) as silent
            order by conversation_id
            """;

    private static final String CLOSE = """
            update advice_request set state = 'CLOSED', lease_until = null, outcome = cast(:outcome as text),
                freed_at = case when state = 'TAKEN' then clock_timestamp() else freed_at end
            where conversation_id = :conversation and state <> 'CLOSED'
            """;

    private static final String CLOSE_OWN = CLOSE + " and adviser_id = :adviser and epoch = :epoch";

    private final Duties duties;
    private final WaitingRequests requests;
    private final QueueWatch watch;
    private final QueueRules rules;
    private final RoutingConfig config;

    Desk(Duties duties, WaitingRequests requests, QueueWatch watch, QueueRules rules, RoutingConfig config) {
        this.duties = duties;
        this.requests = requests;
        this.watch = watch;
        this.rules = rules;
        this.config = config;
    }

    /**
     * Puts a request into the queue if somebody is on duty for it, busy or not.
     *
     * @return whether it was
     */
    public Uni<Boolean> ask(Mutiny.Session session, AdviceRequest request) {
        return duties.live(session)
                .chain(live -> rules.attended(request.need(), live) ? persisted(session, request) : no());
    }

    private static Uni<Boolean> persisted(Mutiny.Session session, AdviceRequest request) {
        return session.persist(request).replaceWith(true);
    }

    /**
     * Whether the claim was won. It is lost when another was first, the duty ran out or does not reach this request, no
     * more chats may be held, or the pause after the last one is not over.
     */
    public Uni<Boolean> claim(Mutiny.Session session, UUID conversation, UUID adviser) {
        return lockDuty(session, adviser).chain(duty -> duty == null ? no() : claim(session, conversation, duty));
    }

    /** The duty of an adviser, locked: what they hold is counted under this lock. Null when none runs. */
    Uni<LiveDuty> lockDuty(Mutiny.Session session, UUID adviser) {
        return session.createNativeQuery(LOCK_DUTY, UUID.class)
                .setParameter("adviser", adviser)
                .getSingleResultOrNull()
                .chain(found -> found == null ? Uni.createFrom().nullItem() : duties.of(session, found));
    }

    private Uni<Boolean> claim(Mutiny.Session session, UUID conversation, LiveDuty duty) {
        return requests.lock(session, conversation)
                .chain(waiting -> waiting == null ? no() : take(session, waiting, duty));
    }

    /** Who else is on duty and waits is known as of the last look: it decides on the order, never on what may be held. */
    private Uni<Boolean> take(Mutiny.Session session, Waiting waiting, LiveDuty duty) {
        Queue queue = watch.queue().with(duty, waiting);
        Instant now = queue.at();
        if (!rules.mayTake(duty, waiting, now, queue.live())) {
            return no();
        }
        return take(
                session,
                waiting,
                duty,
                rules.reason(duty, waiting, queue.waiting(), now, queue.live()),
                config.pause());
    }

    /** Takes a request that is locked and waits, for a duty that is locked; false when they may hold no more. */
    Uni<Boolean> take(Mutiny.Session session, Waiting waiting, LiveDuty duty, Reason reason, Duration pause) {
        return session.createNativeQuery(TAKE)
                .setParameter("conversation", waiting.conversation())
                .setParameter("adviser", duty.adviser())
                .setParameter("lease", (double) config.lease().toSeconds())
                .setParameter("pause", (double) pause.toSeconds())
                .setParameter("capacity", duty.scope().capacity())
                .setParameter("reason", reason.encoded())
                .executeUpdate()
                .map(Desk::changed);
    }

    /**
     * The requests of advisers who are silent for too long. They are locked, and in the order in which their conversations
     * may be.
     */
    public Uni<List<UUID>> abandoned(Mutiny.Session session) {
        return session.createNativeQuery(ABANDONED, UUID.class)
                .setParameter("seconds", (double) config.grace().toSeconds())
                .getResultList();
    }

    /** Puts the request of an adviser who fell silent back to the front of the queue. Whether this call did. */
    public Uni<Boolean> handBack(Mutiny.Session session, UUID conversation) {
        return session.createNativeQuery(HAND_BACK)
                .setParameter("conversation", conversation)
                .setParameter("seconds", (double) config.grace().toSeconds())
                .executeUpdate()
                .map(Desk::changed);
    }

    /** Whether this call closed the request. */
    public Uni<Boolean> close(Mutiny.Session session, UUID conversation) {
        return session.createNativeQuery(CLOSE)
                .setParameter("conversation", conversation)
                .setParameter("outcome", null)
                .executeUpdate()
                .map(Desk::changed);
    }

    /**
     * As {@link #close}, for the adviser who holds it under this epoch.
     *
     * @param outcome as the adviser says; null when they did not
     */
    public Uni<Boolean> closeOwn(Mutiny.Session session, UUID conversation, UUID adviser, int epoch, Outcome outcome) {
        return session.createNativeQuery(CLOSE_OWN)
                .setParameter("conversation", conversation)
                .setParameter("adviser", adviser)
                .setParameter("epoch", epoch)
                .setParameter("outcome", outcome == null ? null : outcome.name())
                .executeUpdate()
                .map(Desk::changed);
    }

    private static boolean changed(int rows) {
        return rows == 1;
    }

    private static Uni<Boolean> no() {
        return Uni.createFrom().item(false);
    }
}
