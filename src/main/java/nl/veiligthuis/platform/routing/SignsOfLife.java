package nl.veiligthuis.platform.routing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veiligthuis.platform.bus.Gathering;
import nl.veiligthuis.platform.bus.OwnContext;
import nl.veiligthuis.platform.bus.Undone;

/**
 * Signs of life of visitors: those that many give at the same time are noted in one statement, of each conversation the one that
 * lasts longest. For one within a transaction of the caller see {@link Presence}.
 */
@ApplicationScoped
public class SignsOfLife {

    private static final Gathering.Limits LIMITS =
            new Gathering.Limits(512, 1, 8_192, Duration.ofMillis(5), Duration.ofSeconds(10));

    /** Requests are locked in the order of their ids, as by everybody who locks several. */
    private static final String HERE = """
            with locked as materialized (
                select conversation_id from advice_request where conversation_id = any($1)
                order by conversation_id for no key update)
            update advice_request r set visitor_until = clock_timestamp() + make_interval(secs => sign.seconds)
            from locked, unnest($1::uuid[], $2::double precision[]) as sign (conversation, seconds)
            where r.conversation_id = locked.conversation_id and r.conversation_id = sign.conversation
            """;

    private record Sign(UUID conversation, Duration lease) {}

    private final Pool database;
    private final Gathering<UUID, Sign, Void> gathering;

    SignsOfLife(Pool database, OwnContext context) {
        this.database = database;
        this.gathering = new Gathering<>(Sign::conversation, this::note, new Undone(), LIMITS, context::runAfter);
    }

    /** A sign of life of the visitor; they count as present for so long. Done once it is committed. */
    public Uni<Void> here(UUID conversation, Duration lease) {
        return gathering.add(new Sign(conversation, lease));
    }

    /** Signs of life of different conversations, within a transaction of the caller. */
    public Uni<Void> here(SqlConnection connection, UUID[] conversations, Duration lease) {
        Double[] leases = new Double[conversations.length];
        Arrays.fill(leases, seconds(lease));
        return connection
                .preparedQuery(HERE)
                .execute(Tuple.of(conversations, leases))
                .replaceWithVoid();
    }

    private Uni<List<Void>> note(List<Sign> signs) {
        Map<UUID, Double> longest = HashMap.newHashMap(signs.size());
        signs.forEach(sign -> longest.merge(sign.conversation(), seconds(sign.lease()), Math::max));
        return database.preparedQuery(HERE)
                .execute(Tuple.of(
                        longest.keySet().toArray(UUID[]::new), longest.values().toArray(Double[]::new)))
                .replaceWith(Collections.nCopies(signs.size(), null));
    }

    private static double seconds(Duration lease) {
        return lease.toSeconds();
    }
}
