package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veiligthuis.platform.bus.Gathering;
import nl.veiligthuis.platform.bus.OwnContext;
import nl.veiligthuis.platform.bus.Undone;
import nl.veiligthuis.platform.routing.RoutingConfig;
import nl.veiligthuis.platform.routing.SignsOfLife;

/** Which line of a visitor counts. Those that many open at the same time are noted in one transaction. */
@ApplicationScoped
class VisitorLines {

    /** As many may wait as a node has sockets. */
    private static final Gathering.Limits LIMITS =
            new Gathering.Limits(512, 2, 20_000, Duration.ZERO, Duration.ofSeconds(10));

    /** Conversations are locked in the order in which everybody locks several, behind their requests; see {@link MessageRows}. */
    private static final String TAKE = """
            with locked as materialized (select id from conversation where id = any($1) order by id for no key update)
            update conversation c set visitor_line = taken.line
            from locked, unnest($1::uuid[], $2::uuid[]) as taken (conversation, line)
            where c.id = locked.id and c.id = taken.conversation
            """;

    private record Opened(UUID conversation, UUID line) {}

    private final Pool database;
    private final SignsOfLife signs;
    private final Duration lease;
    private final News news;
    private final Gathering<UUID, Opened, Void> gathering;

    VisitorLines(Pool database, SignsOfLife signs, RoutingConfig config, News news, OwnContext context) {
        this.database = database;
        this.signs = signs;
        this.lease = config.lease();
        this.news = news;
        this.gathering = new Gathering<>(Opened::conversation, this::take, new Undone(), LIMITS, context::runAfter);
    }

    /**
     * Makes a line the visitor's one live line, and counts as a sign of life: the line before it learns so at its next look,
     * and closes. Done once it is committed.
     *
     * @param line the id of the line, made by it
     */
    Uni<Void> take(UUID conversation, UUID line) {
        return gathering.add(new Opened(conversation, line));
    }

    /** Of several lines of one chat the last that was opened. */
    private Uni<List<Void>> take(List<Opened> opened) {
        Map<UUID, UUID> last = HashMap.newHashMap(opened.size());
        opened.forEach(line -> last.put(line.conversation(), line.line()));
        UUID[] conversations = last.keySet().toArray(UUID[]::new);
        UUID[] lines = last.values().toArray(UUID[]::new);
        return database.withTransaction(connection -> signs.here(connection, conversations, lease)
                        .chain(here -> connection.preparedQuery(TAKE).execute(Tuple.of(conversations, lines))))
                .invoke(() -> last.keySet().forEach(news::of))
                .replaceWith(Collections.nCopies(opened.size(), null));
    }
}
