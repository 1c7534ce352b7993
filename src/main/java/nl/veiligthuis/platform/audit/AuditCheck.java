package nl.veiligthuis.platform.audit;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.reactive.mutiny.Mutiny;

/** Checks the audit of the running service, some rows at a time and one check at a time on a node. */
@ApplicationScoped
public class AuditCheck {

    /** Rows counted at one asking: a matter of seconds. A longer audit is for the command. */
    public static final int MOST = 500_000;

    private static final int ROWS_AT_ONCE = 1_000;

    private static final String NEXT = """
            select number, cast(extract(epoch from at) * 1000000 as bigint) as micros, actor, deed, conversation_id, detail,
                encode(hash, 'hex') as hash
            from audit where number > :number order by number limit %d
            """.formatted(ROWS_AT_ONCE);

    private final Mutiny.SessionFactory sessions;
    private final AtomicBoolean running = new AtomicBoolean();

    AuditCheck(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * Follows the chain.
     *
     * @param earlier the head of an earlier check, or null
     * @return empty when another check runs here
     */
    public Uni<Optional<Verdict>> verify(String earlier) {
        return Uni.createFrom().deferred(() -> begin(earlier));
    }

    private Uni<Optional<Verdict>> begin(String earlier) {
        if (!running.compareAndSet(false, true)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return sessions.withSession(session ->
                        beginning(session).chain(beginning -> count(session, new Recount(beginning, earlier))))
                .map(Optional::of)
                .onTermination()
                .invoke(() -> running.set(false));
    }

    private static Uni<Anchor> beginning(Mutiny.Session session) {
        return session.createNativeQuery(Anchor.NEWEST, Tuple.class)
                .getSingleResultOrNull()
                .map(row -> row == null
                        ? Anchor.NONE
                        : Anchor.of(row.get("number", Long.class), row.get("hash", String.class)));
    }

    private static Uni<Verdict> count(Mutiny.Session session, Recount recount) {
        return Multi.createBy()
                .repeating()
                .uni(() -> next(session, recount))
                .whilst(more -> more && recount.rows() < MOST)
                .collect()
                .last()
                .map(more -> recount.verdict(!more));
    }

    /** Whether there may be more after these. */
    private static Uni<Boolean> next(Mutiny.Session session, Recount recount) {
        return session.createNativeQuery(NEXT, Tuple.class)
                .setParameter("number", recount.number())
                .getResultList()
                .map(rows -> follow(rows, recount));
    }

    private static boolean follow(List<Tuple> rows, Recount recount) {
        boolean stands = rows.stream().map(AuditCheck::row).allMatch(recount::take);
        return stands && rows.size() == ROWS_AT_ONCE;
    }

    private static Chain.Row row(Tuple row) {
        return new Chain.Row(
                row.get("number", Long.class),
                row.get("micros", Long.class),
                row.get("actor", UUID.class),
                row.get("deed", String.class),
                row.get("conversation_id", UUID.class),
                row.get("detail", String.class),
                HexFormat.of().parseHex(row.get("hash", String.class)));
    }
}
