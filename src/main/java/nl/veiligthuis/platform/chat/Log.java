package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What happens in a conversation, beside what is said in it: see {@link Messages}. It takes part in the caller's transaction. */
@ApplicationScoped
class Log {

    /** Entries read at once. */
    static final int PAGE = 100;

    private static final String EVENT = """
            with next as (
                update conversation set last_seq = last_seq + 1 where id = :conversation and ended_at is null
                returning last_seq)
            insert into entry (conversation_id, seq, author, kind, sender_id)
            select :conversation, last_seq, 'SYSTEM', :kind, gen_random_uuid() from next
            """;

    /** Notes an event, if it happened and the conversation has not ended. */
    Uni<?> happenedIf(boolean happened, Mutiny.Session session, UUID conversation, EntryKind what) {
        return happened
                ? session.createNativeQuery(EVENT)
                        .setParameter("conversation", conversation)
                        .setParameter("kind", what.name())
                        .executeUpdate()
                : Uni.createFrom().nullItem();
    }
}
