package nl.veiligthuis.platform.seal;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.privacy.RetentionConfig;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Wraps the keys of conversations anew: of one that goes on, long before the key it is wrapped under dies; of one that has
 * ended, under the key of the period of its end, so that its words stay for the retention from there and no longer. The
 * keystore is asked while no row is locked; a row that has changed meanwhile is left as it is.
 */
@ApplicationScoped
public class Rewrapping {

    private static final int AT_ONCE = 100;

    private static final String DUE = """
            select id, data_key, key_start, cast(coalesce(extract(epoch from ended_at), cast(:now as bigint)) as bigint) as moment
            from conversation
            where key_start = any(cast(string_to_array(:known, ',') as bigint[]))
                and (ended_at is null and key_start <= :aging
                    or key_start + :length <= extract(epoch from ended_at) and extract(epoch from ended_at) > cast(:latest as bigint))
            order by key_start limit %d
            """.formatted(AT_ONCE);

    private static final String ENDED = """
            select id, data_key, key_start, cast(extract(epoch from ended_at) as bigint) as moment
            from conversation where id = :conversation and ended_at is not null and data_key is not null
            """;

    private static final String REPLACE = """
            update conversation set data_key = :key, key_start = :start where id = :conversation and key_start = :before
            """;

    private final Mutiny.SessionFactory sessions;
    private final KeyWork work;
    private final DataKeys keys;
    private final Periods periods;

    Rewrapping(Mutiny.SessionFactory sessions, KeyWork work, DataKeys keys, RetentionConfig retention) {
        this.sessions = sessions;
        this.work = work;
        this.keys = keys;
        this.periods = new Periods(retention.afterEnd());
    }

    /**
     * Seals a chat that has just ended, after the commit of its end: it must end also when no keystore answers. What fails here
     * is done by {@link KeyJob} a little later.
     */
    public Uni<Void> atEnd(UUID conversation) {
        return sessions.withSession(session -> session.createNativeQuery(ENDED, Tuple.class)
                        .setParameter("conversation", conversation)
                        .getSingleResultOrNull())
                .chain(row -> row == null ? Uni.createFrom().item(0) : rewrap(row))
                .onTermination()
                .invoke(() -> keys.forget(conversation))
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }

    /**
     * Wraps some of those that need it.
     *
     * @param now seconds since 1970, by the clock of the database
     * @param known periods whose keys are there
     * @return how many were wrapped; when none was, there are no more that can be
     */
    Uni<Integer> some(long now, Set<Long> known) {
        return sessions.withSession(session -> session.createNativeQuery(DUE, Tuple.class)
                        .setParameter("now", now)
                        .setParameter(
                                "known", known.stream().map(String::valueOf).collect(Collectors.joining(",")))
                        .setParameter("aging", periods.lastAging(now))
                        .setParameter("length", periods.length())
                        .setParameter("latest", periods.lastDue(now) + periods.length())
                        .getResultList())
                .chain(this::rewrap);
    }

    private Uni<Integer> rewrap(List<Tuple> rows) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(this::rewrap)
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private Uni<Integer> rewrap(Tuple row) {
        UUID conversation = row.get("id", UUID.class);
        WrappedKey before = WrappedKey.of(row);
        long start = periods.startOf(row.get("moment", Long.class));
        return start == before.start()
                ? Uni.createFrom().item(0)
                : work.unwrap(conversation, before)
                        .chain(key ->
                                key.lost() ? Uni.createFrom().item(0) : replace(conversation, key, before, start));
    }

    private Uni<Integer> replace(UUID conversation, DataKey key, WrappedKey before, long start) {
        return work.wrap(conversation, key, start)
                .chain(after -> sessions.withTransaction(session -> session.createNativeQuery(REPLACE)
                        .setParameter("conversation", conversation)
                        .setParameter("key", after.bytes())
                        .setParameter("start", after.start())
                        .setParameter("before", before.start())
                        .executeUpdate()));
    }
}
