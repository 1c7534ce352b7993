package nl.veiligthuis.platform.routing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads who waits, and how fast the queue moved of late. */
@ApplicationScoped
public class WaitingRequests {

    /**
     * From when somebody waits, of a request {@code r}: what came last in the log of one who waits, if anything did, is what made them
     * wait again. Since asking alone, who talked for an hour and lost their adviser a moment ago would have waited an hour.
     */
    public static final String SINCE = """
            greatest(r.asked_at,
                (select max(e.written_at) from entry e where e.conversation_id = r.conversation_id and e.author = 'SYSTEM'))
            """;

    /** Requests read at once. A queue longer than this is a matter for the coordinator. */
    private static final int MOST = 1_000;

    /** Over which period recent claims tell how fast the queue moves. */
    static final Duration RECENTLY = Duration.ofMinutes(30);

    private static final String WAITING = """
            select conversation_id, region_code, language, audience, danger, handed_back,
                cast(extract(epoch from asked_at) * 1000 as bigint) as asked_at,
                cast(extract(epoch from %s) * 1000 as bigint) as since
            from advice_request r where state = 'WAITING'
            """.formatted(SINCE);

    private static final String PRESENT =
            WAITING + " and visitor_until > clock_timestamp() and hidden_at is null order by not danger, asked_at";

    /** Of many who claim at once, this lock lets one through, and the others find the request taken. */
    private static final String LOCK = WAITING + " and conversation_id = :conversation for update";

    private static final String RECENT_TAKES = """
            select last_adviser_id, count(*) as takes from advice_request
            where taken_at > clock_timestamp() - make_interval(secs => :seconds) and last_adviser_id is not null
            group by last_adviser_id
            """;

    /** Those who wait, are there and see their page; of too many those in danger, and then who asked first. */
    Uni<List<Waiting>> present(Mutiny.Session session) {
        return session.createNativeQuery(PRESENT, Tuple.class)
                .setMaxResults(MOST)
                .getResultList()
                .map(rows -> rows.stream().map(WaitingRequests::waiting).toList());
    }

    /** Locks a request that waits; null when it does not (any longer). */
    Uni<Waiting> lock(Mutiny.Session session, UUID conversation) {
        return session.createNativeQuery(LOCK, Tuple.class)
                .setParameter("conversation", conversation)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : waiting(row));
    }

    /** How many requests each adviser took within {@link #RECENTLY}. */
    Uni<Map<UUID, Integer>> recentTakes(Mutiny.Session session) {
        return session.createNativeQuery(RECENT_TAKES, Tuple.class)
                .setParameter("seconds", (double) RECENTLY.toSeconds())
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                row -> row.get("last_adviser_id", UUID.class),
                                row -> row.get("takes", Long.class).intValue())));
    }

    private static Waiting waiting(Tuple row) {
        String audience = row.get("audience", String.class);
        Need need = new Need(
                row.get("region_code", String.class),
                row.get("language", String.class),
                audience == null ? null : Audience.valueOf(audience),
                row.get("danger", Boolean.class));
        return new Waiting(
                row.get("conversation_id", UUID.class),
                need,
                Instant.ofEpochMilli(row.get("asked_at", Long.class)),
                Instant.ofEpochMilli(row.get("since", Long.class)),
                row.get("handed_back", Boolean.class));
    }
}
