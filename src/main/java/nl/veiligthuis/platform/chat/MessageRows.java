package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.veiligthuis.platform.chat.Numbering.Earlier;
import nl.veiligthuis.platform.chat.Numbering.Numbered;
import nl.veiligthuis.platform.chat.Numbering.Standing;

/**
 * Stores messages of many conversations in one transaction of four round trips.
 *
 * <p>By the database's own client: what is stored together are columns, which the persistence framework does not bind.
 */
@ApplicationScoped
class MessageRows {

    /** Nodes wait for one another for some milliseconds; whoever waits longer waits for a fault. */
    private static final String NOT_FOR_EVER = "set local lock_timeout = '3s'";

    /**
     * Each request and then its conversation, in one order for all: whoever holds several waits in no circle. A hold cannot
     * change under the lock, which the writes of many share and a hand-over waits for: no late write slips past one. The row
     * of the conversation hands out the numbers: gapless, and in the order of commits. Whatever else locks several of them
     * keeps to this order, or passes over what is locked.
     */
    private static final String LOCK = """
            select c.id, c.last_seq, case when r.state = 'TAKEN' then r.adviser_id end, r.epoch, r.hidden_at is not null
            from advice_request r join conversation c on c.id = r.conversation_id
            where r.conversation_id = any($1) and c.ended_at is null
            order by r.conversation_id for share of r for no key update of c
            """;

    /** A statement of its own, behind the locks: it sees what was committed by whoever held them before. */
    private static final String EARLIER = """
            select e.conversation_id, e.author, e.sender_id, e.seq, e.sealed
            from unnest($1::uuid[], $2::text[], $3::uuid[]) as said (conversation, author, sender)
            join entry e on e.conversation_id = said.conversation and e.author = said.author and e.sender_id = said.sender
            """;

    /** Before the conversations change: their keys, which entries hang on, are then locked already, and not once more. */
    private static final String STORE = """
            with moment as materialized (select clock_timestamp() as now),
            stored as (
                insert into entry (conversation_id, seq, author, kind, sender_id, sealed, written_at)
                select conversation, seq, author, 'TEXT', sender, sealed, now
                from moment, unnest($1::uuid[], $2::bigint[], $3::text[], $4::uuid[], $5::bytea[])
                    as said (conversation, seq, author, sender, sealed))
            select now from moment
            """;

    private static final String COUNT_ON = """
            update conversation c set last_seq = said.last
            from unnest($1::uuid[], $2::bigint[]) as said (conversation, last) where c.id = said.conversation
            """;

    /**
     * What was committed.
     *
     * @param at when it was written, by the clock of the database; null when nothing was
     */
    record Stored(Numbering numbering, Instant at) {}

    private final Pool database;

    MessageRows(Pool database) {
        this.database = database;
    }

    /** What became of each, once it is committed. */
    Uni<Stored> store(List<Said> messages) {
        return database.withTransaction(connection -> number(connection, messages)
                .chain(numbering -> store(connection, numbering).map(at -> new Stored(numbering, at))));
    }

    /** Three statements on their way at once. */
    private static Uni<Numbering> number(SqlConnection connection, List<Said> messages) {
        return Uni.combine()
                .all()
                .unis(
                        connection.query(NOT_FOR_EVER).execute(),
                        connection.preparedQuery(LOCK).execute(Tuple.of(conversations(messages))),
                        connection.preparedQuery(EARLIER).execute(ids(messages)))
                .with((set, standing, earlier) -> new Numbering(messages, standing(standing), earlier(earlier)));
    }

    private static Uni<Instant> store(SqlConnection connection, Numbering numbering) {
        if (numbering.numbered().isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return Uni.combine()
                .all()
                .unis(
                        connection.preparedQuery(STORE).execute(columns(numbering.numbered())),
                        connection.preparedQuery(COUNT_ON).execute(columns(numbering.last())))
                .with((stored, counted) ->
                        stored.iterator().next().getOffsetDateTime(0).toInstant());
    }

    private static UUID[] conversations(List<Said> messages) {
        return messages.stream().map(Said::conversation).distinct().toArray(UUID[]::new);
    }

    private static Tuple ids(List<Said> messages) {
        return Tuple.of(
                column(messages, Said::conversation, new UUID[messages.size()]),
                column(messages, said -> said.author().name(), new String[messages.size()]),
                column(messages, Said::sender, new UUID[messages.size()]));
    }

    private static Tuple columns(List<Numbered> rows) {
        int size = rows.size();
        return Tuple.of(
                column(rows, row -> row.said().conversation(), new UUID[size]),
                column(rows, Numbered::seq, new Long[size]),
                column(rows, row -> row.said().author().name(), new String[size]),
                column(rows, row -> row.said().sender(), new UUID[size]),
                column(rows, row -> Buffer.buffer(row.sealed()), new Buffer[size]));
    }

    private static Tuple columns(Map<UUID, Long> last) {
        return Tuple.of(last.keySet().toArray(UUID[]::new), last.values().toArray(Long[]::new));
    }

    private static <T, C> C[] column(List<T> rows, Function<T, C> value, C[] column) {
        for (int index = 0; index < column.length; index++) {
            column[index] = value.apply(rows.get(index));
        }
        return column;
    }

    private static Map<UUID, Standing> standing(RowSet<Row> rows) {
        Map<UUID, Standing> standing = HashMap.newHashMap(rows.size());
        for (Row row : rows) {
            standing.put(
                    row.getUUID(0), new Standing(row.getLong(1), row.getUUID(2), row.getInteger(3), row.getBoolean(4)));
        }
        return standing;
    }

    private static Map<Said.Id, Earlier> earlier(RowSet<Row> rows) {
        Map<Said.Id, Earlier> earlier = HashMap.newHashMap(rows.size());
        for (Row row : rows) {
            Said.Id id = new Said.Id(row.getUUID(0), Author.valueOf(row.getString(1)), row.getUUID(2));
            earlier.put(id, new Earlier(row.getLong(3), row.getBuffer(4).getBytes()));
        }
        return earlier;
    }
}
