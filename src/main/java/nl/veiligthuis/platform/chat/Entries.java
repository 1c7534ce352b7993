package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.veiligthuis.platform.seal.DataKeys;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the log of a conversation and opens its words. Whether somebody may read them is for the caller to know. */
@ApplicationScoped
public class Entries {

    private static final String AFTER =
            "from SealedEntry where conversationId = :conversation and seq > :seq order by seq";

    private static final String WORDS =
            "from SealedEntry where conversationId = :conversation and seq > :seq and kind = nl.veiligthuis.platform.chat.EntryKind.TEXT order by seq";

    private final DataKeys keys;

    Entries(DataKeys keys) {
        this.keys = keys;
    }

    /** The entries after a number, in order, at most {@value Log#PAGE}. */
    Uni<List<Entry>> after(Mutiny.Session session, UUID conversation, long seq) {
        return read(session, AFTER, conversation, seq, Log.PAGE);
    }

    /** What both sides said after a number, in order. */
    public Uni<List<Entry>> words(Mutiny.Session session, UUID conversation, long seq, int most) {
        return read(session, WORDS, conversation, seq, most);
    }

    private Uni<List<Entry>> read(Mutiny.Session session, String query, UUID conversation, long seq, int most) {
        return session.createSelectionQuery(query, SealedEntry.class)
                .setParameter("conversation", conversation)
                .setParameter("seq", seq)
                .setMaxResults(most)
                .getResultList()
                .chain(rows -> rows.stream().anyMatch(SealedEntry::says)
                        ? opened(conversation, rows)
                        : Uni.createFrom()
                                .item(rows.stream().map(SealedEntry::event).toList()));
    }

    /** Of a conversation that was deleted at this moment there is nothing to read either. */
    private Uni<List<Entry>> opened(UUID conversation, List<SealedEntry> rows) {
        return keys.of(conversation)
                .map(key -> key == null
                        ? List.of()
                        : rows.stream().map(entry -> entry.opened(key)).toList());
    }
}
