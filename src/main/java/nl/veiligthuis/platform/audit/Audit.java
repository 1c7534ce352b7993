package nl.veiligthuis.platform.audit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes the audit. The database numbers and chains what is added, and refuses every change. */
@ApplicationScoped
public class Audit {

    private static final String ADD = """
            insert into audit (actor, deed, conversation_id, detail)
            values (cast(:actor as uuid), :deed, cast(:conversation as uuid), cast(:detail as text))
            """;

    /**
     * Adds a row within the caller's transaction: what was not written down did not happen. To be the last statement of
     * it, since all writers wait for one another from here to the commit.
     *
     * @param actor the account; null when the service itself acted
     * @param conversation or null
     * @param detail a word of a fixed list, or the reason somebody gave; never words of a conversation; at most 200
     *     characters, or null
     */
    public Uni<Void> note(Mutiny.Session session, UUID actor, Deed deed, UUID conversation, String detail) {
        return session.createNativeQuery(ADD)
                .setParameter("actor", text(actor))
                .setParameter("deed", deed.name())
                .setParameter("conversation", text(conversation))
                .setParameter("detail", detail)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** As {@link #note}, if it happened. */
    public Uni<Void> noteIf(
            boolean happened, Mutiny.Session session, UUID actor, Deed deed, UUID conversation, String detail) {
        return happened
                ? note(session, actor, deed, conversation, detail)
                : Uni.createFrom().voidItem();
    }

    /** A null of no type is refused by the driver; as text it has one. */
    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
