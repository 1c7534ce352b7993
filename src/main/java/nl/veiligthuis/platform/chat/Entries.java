package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.seal.DataKeys;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the log of a conversation and opens its words. Whether somebody may read them is for the caller to know. */
@ApplicationScoped
public class Entries {

    private static final String BETWEEN =
            "from SealedEntry where conversationId = :conversation and seq > :seq and seq <= :last order by seq";

    private static final String WORDS =
            "from SealedEntry where conversationId = :conversation and seq > :seq and seq <= :last and kind = nl.veiligthuis.platform.chat.EntryKind.TEXT order by seq";

    private static final String OF_MANY = """
            select e.*
            from unnest(cast(string_to_array(:conversations, ',') as uuid[]),
                cast(string_to_array(:after, ',') as bigint[]), cast(string_to_array(:last, ',') as bigint[]))
                as lacking (conversation, after, last)
            join entry e on e.conversation_id = lacking.conversation and e.seq > lacking.after and e.seq <= lacking.last
            order by e.conversation_id, e.seq
            """;

    /**
     * A piece of a log.
     *
     * @param after the number before the first
     * @param last the number of the last
     */
    record Stretch(UUID conversation, long after, long last) {}

    private final DataKeys keys;

    Entries(DataKeys keys) {
        this.keys = keys;
    }

    /** The entries of a stretch, in order, at most {@value Log#PAGE} of them. */
    Uni<List<Entry>> of(Mutiny.Session session, Stretch stretch) {
        return read(session, BETWEEN, stretch, Log.PAGE);
    }

    /** What both sides said after a number, in order. */
    public Uni<List<Entry>> words(Mutiny.Session session, UUID conversation, long seq, int most) {
        return read(session, WORDS, new Stretch(conversation, seq, Long.MAX_VALUE), most);
    }

    /** The entries of each of these stretches, one of a conversation at most, in order and still sealed; one statement. */
    Uni<Map<UUID, List<SealedEntry>>> sealed(Mutiny.Session session, List<Stretch> stretches) {
        return stretches.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : session.createNativeQuery(OF_MANY, SealedEntry.class)
                        .setParameter("conversations", list(stretches, Stretch::conversation))
                        .setParameter("after", list(stretches, Stretch::after))
                        .setParameter("last", list(stretches, Stretch::last))
                        .getResultList()
                        .map(rows -> rows.stream().collect(Collectors.groupingBy(SealedEntry::conversation)));
    }

    private static String list(List<Stretch> stretches, Function<Stretch, Object> part) {
        return stretches.stream().map(part).map(String::valueOf).collect(Collectors.joining(","));
    }

    private Uni<List<Entry>> read(Mutiny.Session session, String query, Stretch stretch, int most) {
        return session.createSelectionQuery(query, SealedEntry.class)
                .setParameter("conversation", stretch.conversation())
                .setParameter("seq", stretch.after())
                .setParameter("last", stretch.last())
                .setMaxResults(most)
                .getResultList()
                .chain(rows -> opened(stretch.conversation(), rows));
    }

    /** Of a conversation that was deleted at this moment there is nothing to read either. */
    Uni<List<Entry>> opened(UUID conversation, List<SealedEntry> rows) {
        if (rows.stream().noneMatch(SealedEntry::says)) {
            return Uni.createFrom().item(rows.stream().map(SealedEntry::event).toList());
        }
        return keys.of(conversation)
                .map(key -> key == null
                        ? List.of()
                        : rows.stream().map(entry -> entry.opened(key)).toList());
    }
}
