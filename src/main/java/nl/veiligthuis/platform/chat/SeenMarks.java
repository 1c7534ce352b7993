package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
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

/**
 * How far each side has a conversation on the screen. What many have seen at the same time is noted in one statement, of each
 * conversation the greatest number; only what changed something is told.
 */
@ApplicationScoped
class SeenMarks {

    private static final Gathering.Limits LIMITS =
            new Gathering.Limits(512, 1, 8_192, Duration.ofMillis(5), Duration.ofSeconds(10));

    /** Conversations are locked in the order in which everybody locks several; see {@link MessageRows}. */
    private static final String LOCKED = """
            with locked as materialized (select id from conversation where id = any($1) order by id for no key update)
            """;

    private static final String BY_VISITOR = LOCKED + """
            update conversation c set visitor_seen = least(c.last_seq, mark.seq)
            from locked, unnest($1::uuid[], $2::bigint[]) as mark (conversation, seq)
            where c.id = locked.id and c.id = mark.conversation and c.visitor_seen < least(c.last_seq, mark.seq)
            returning c.id, c.visitor_seen
            """;

    private static final String BY_ADVISER = LOCKED + """
            update conversation c set adviser_seen = least(c.last_seq, mark.seq)
            from locked, unnest($1::uuid[], $2::bigint[], $3::uuid[]) as mark (conversation, seq, adviser)
                join advice_request r on r.conversation_id = mark.conversation and r.adviser_id = mark.adviser
            where c.id = locked.id and c.id = mark.conversation and c.adviser_seen < least(c.last_seq, mark.seq)
            returning c.id, c.adviser_seen
            """;

    /** Whose screen: of a visitor without an adviser's id. */
    private record Screen(UUID conversation, UUID adviser) {}

    private record Mark(Screen screen, long seq) {}

    private final Pool database;
    private final News news;
    private final Gathering<Screen, Mark, Void> visitors;
    private final Gathering<Screen, Mark, Void> advisers;

    SeenMarks(Pool database, News news, OwnContext context) {
        this.database = database;
        this.news = news;
        this.visitors = new Gathering<>(Mark::screen, this::byVisitors, new Undone(), LIMITS, context::runAfter);
        this.advisers = new Gathering<>(Mark::screen, this::byAdvisers, new Undone(), LIMITS, context::runAfter);
    }

    /** The visitor has everything up to a number on the screen. */
    Uni<Void> byVisitor(UUID conversation, long seq) {
        return visitors.add(new Mark(new Screen(conversation, null), seq));
    }

    /** An adviser has everything up to a number on the screen: noted of the one who holds the chat. */
    Uni<Void> byAdviser(UUID conversation, UUID adviser, long seq) {
        return advisers.add(new Mark(new Screen(conversation, adviser), seq));
    }

    private Uni<List<Void>> byVisitors(List<Mark> marks) {
        Map<Screen, Long> greatest = greatest(marks);
        return note(BY_VISITOR, Tuple.of(conversations(greatest), numbers(greatest)), Author.VISITOR)
                .replaceWith(Collections.nCopies(marks.size(), null));
    }

    private Uni<List<Void>> byAdvisers(List<Mark> marks) {
        Map<Screen, Long> greatest = greatest(marks);
        UUID[] advisers = greatest.keySet().stream().map(Screen::adviser).toArray(UUID[]::new);
        return note(BY_ADVISER, Tuple.of(conversations(greatest), numbers(greatest), advisers), Author.ADVISER)
                .replaceWith(Collections.nCopies(marks.size(), null));
    }

    private Uni<RowSet<Row>> note(String statement, Tuple marks, Author author) {
        return database.preparedQuery(statement)
                .execute(marks)
                .invoke(changed -> changed.forEach(row -> news.seen(row.getUUID(0), author, row.getLong(1))));
    }

    private static Map<Screen, Long> greatest(List<Mark> marks) {
        Map<Screen, Long> greatest = HashMap.newHashMap(marks.size());
        marks.forEach(mark -> greatest.merge(mark.screen(), mark.seq(), Math::max));
        return greatest;
    }

    private static UUID[] conversations(Map<Screen, Long> marks) {
        return marks.keySet().stream().map(Screen::conversation).toArray(UUID[]::new);
    }

    private static Long[] numbers(Map<Screen, Long> marks) {
        return marks.values().toArray(Long[]::new);
    }
}
