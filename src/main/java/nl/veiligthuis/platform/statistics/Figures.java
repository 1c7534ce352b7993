package nl.veiligthuis.platform.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads what was counted. */
@ApplicationScoped
class Figures {

    private static final String COUNTS = """
            select measure, region, language, audience, cast(hour as integer) as hour, value,
                cast(sum(number) as bigint) as number
            from tally
            where day between :from and :to
                and (cast(:region as text) is null or region = :region)
                and (cast(:language as text) is null or language = :language)
                and (cast(:audience as text) is null or audience = :audience)
            group by grouping sets (
                (measure, region), (measure, language), (measure, audience), (measure, hour, value))
            """;

    private static final String RATINGS = """
            select answer, cast(sum(number) as bigint) as number from rating where day between :from and :to group by answer
            """;

    private final Mutiny.SessionFactory sessions;

    Figures(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** What was counted. Ratings are tied to no chat, so to no kind of chat: they are read for everybody alone. */
    Uni<Counted> of(Selection selection) {
        return sessions.withSession(session -> counts(session, selection)
                .chain(counts -> ratings(session, selection).map(ratings -> new Counted(counts, ratings))));
    }

    private static Uni<List<Count>> counts(Mutiny.Session session, Selection selection) {
        return session.createNativeQuery(COUNTS, Tuple.class)
                .setParameter("from", selection.period().from())
                .setParameter("to", selection.period().to())
                .setParameter("region", selection.region())
                .setParameter("language", selection.language())
                .setParameter("audience", selection.audience())
                .getResultList()
                .map(rows -> rows.stream().map(Figures::count).toList());
    }

    private static Uni<Map<String, Long>> ratings(Mutiny.Session session, Selection selection) {
        if (!selection.everybody()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(RATINGS, Tuple.class)
                .setParameter("from", selection.period().from())
                .setParameter("to", selection.period().to())
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.get("answer", String.class), row -> row.get("number", Long.class))));
    }

    private static Count count(Tuple row) {
        return new Count(
                Measure.valueOf(row.get("measure", String.class)),
                row.get("region", String.class),
                row.get("language", String.class),
                row.get("audience", String.class),
                row.get("hour", Integer.class),
                row.get("value", String.class),
                row.get("number", Long.class));
    }
}
