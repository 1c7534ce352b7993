package nl.veiligthuis.platform.routing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Requests that a coordinator moves. Every method takes part in the caller's transaction, locks the duty before the
 * request, as a claim does, and changes nothing when it cannot do all.
 */
@ApplicationScoped
public class Reassigning {

    /** What became of it. */
    public enum Moved {
        /** One who waited was given to an adviser. */
        GIVEN,
        /** Taken from an adviser and given to another. */
        TAKEN_OVER,
        /** Taken from an adviser, to the front of the queue. */
        PUT_BACK,
        /** It ended, was set aside or changed hands since it was looked at. */
        CHANGED,
        /** The adviser is not on duty any more. */
        ADVISER_GONE,
        /** The adviser holds as many chats as they may. */
        ADVISER_FULL,
        /** The adviser's duty does not serve this request. */
        NOT_SERVED;

        public boolean done() {
            return this == GIVEN || this == TAKEN_OVER || this == PUT_BACK;
        }

        /** Whether an adviser lost it. */
        public boolean taken() {
            return this == TAKEN_OVER || this == PUT_BACK;
        }

        /** Whether an adviser got it. */
        public boolean given() {
            return this == GIVEN || this == TAKEN_OVER;
        }
    }

    private static final String LOCK = """
            select conversation_id from advice_request
            where conversation_id = :conversation and epoch = :epoch and state in ('WAITING', 'TAKEN')
                and (adviser_id is null or adviser_id <> :adviser) for update
            """;

    private static final String PUT_BACK = """
            update advice_request set state = 'WAITING', adviser_id = null, lease_until = null, epoch = epoch + 1,
                handed_back = true
            where conversation_id = :conversation and state = 'TAKEN' and epoch = :epoch
            """;

    private final Desk desk;
    private final WaitingRequests requests;
    private final QueueWatch watch;
    private final QueueRules rules;

    Reassigning(Desk desk, WaitingRequests requests, QueueWatch watch, QueueRules rules) {
        this.desk = desk;
        this.requests = requests;
        this.watch = watch;
        this.rules = rules;
    }

    /**
     * Puts a request that is held back to the front of the queue.
     *
     * @param epoch of the request when it was looked at
     */
    public Uni<Moved> putBack(Mutiny.Session session, UUID conversation, int epoch) {
        return session.createNativeQuery(PUT_BACK)
                .setParameter("conversation", conversation)
                .setParameter("epoch", epoch)
                .executeUpdate()
                .map(rows -> rows == 1 ? Moved.PUT_BACK : Moved.CHANGED);
    }

    /**
     * Gives a request, waiting or held, to an adviser who serves it and has room. How far it has come in the queue does not
     * matter, nor the adviser's pause: a coordinator may decide on both.
     *
     * @param epoch of the request when it was looked at
     */
    public Uni<Moved> give(Mutiny.Session session, UUID conversation, int epoch, UUID adviser) {
        return desk.lockDuty(session, adviser)
                .chain(duty -> duty == null ? item(Moved.ADVISER_GONE) : give(session, conversation, epoch, duty));
    }

    private Uni<Moved> give(Mutiny.Session session, UUID conversation, int epoch, LiveDuty duty) {
        return lock(session, conversation, epoch, duty.adviser()).chain(request -> give(session, request, epoch, duty));
    }

    /** Whoever else would give this adviser a chat waits for the lock of the duty: from here it can only hold less. */
    private Uni<Moved> give(Mutiny.Session session, AdviceRequest request, int epoch, LiveDuty duty) {
        if (request == null) {
            return item(Moved.CHANGED);
        }
        if (duty.holding() >= duty.scope().capacity()) {
            return item(Moved.ADVISER_FULL);
        }
        if (!rules.serves(duty, request.need())) {
            return item(Moved.NOT_SERVED);
        }
        UUID conversation = request.conversationId();
        boolean held = request.state() == AdviceRequest.State.TAKEN;
        Uni<Moved> free = held ? putBack(session, conversation, epoch) : item(Moved.GIVEN);
        return free.chain(ready -> requests.lock(session, conversation))
                .chain(waiting -> take(session, waiting, duty, held));
    }

    private Uni<Moved> take(Mutiny.Session session, Waiting waiting, LiveDuty duty, boolean held) {
        Queue queue = watch.queue().with(duty, waiting);
        Reason reason = rules.given(duty, waiting, queue.waiting(), queue.at());
        return desk.take(session, waiting, duty, reason, Duration.ZERO).map(taken -> outcome(taken, held));
    }

    /** All locks are held: a failure here is a fault, and undoes the transaction. */
    private static Moved outcome(boolean taken, boolean held) {
        if (!taken) {
            throw new IllegalStateException("A locked request could not be given.");
        }
        return held ? Moved.TAKEN_OVER : Moved.GIVEN;
    }

    private static Uni<AdviceRequest> lock(Mutiny.Session session, UUID conversation, int epoch, UUID adviser) {
        return session.createNativeQuery(LOCK, UUID.class)
                .setParameter("conversation", conversation)
                .setParameter("epoch", epoch)
                .setParameter("adviser", adviser)
                .getSingleResultOrNull()
                .chain(locked ->
                        locked == null ? Uni.createFrom().nullItem() : session.find(AdviceRequest.class, conversation));
    }

    private static Uni<Moved> item(Moved moved) {
        return Uni.createFrom().item(moved);
    }
}
