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

    /**
     * Nodes wait for one another for some milliseconds; whoever waits longer waits for a fault. And whatever is looked for
     * has a key: a plan that was made while a table was empty would read all of it long after.
     */
    private static final String FOR_EACH = "set local lock_timeout = '3s'; set local enable_seqscan = off";

    /**
     * All requests and then all conversations, each by their ids: in one order for all, so that whoever holds several waits in no
     * circle. A hold cannot change under the lock, which the writes of many share and a hand-over waits for: no late write slips
     * in behind one. Everybody who locks several keeps to this order, or passes over what is locked.
     *
     * <p>The array is complete, and so all requests are locked, before the first conversation is. The rows of those hand out
     * the numbers: gapless, and in the order of commits.
     */
    private static final String LOCKED = """
            with request as materialized (
                select conversation_id, case when state = 'TAKEN' then adviser_id end as holder, epoch,
                    hidden_at is not null as hidden
                from advice_request where conversation_id = any($1) order by conversation_id for share),
            open as materialized (
                select id, last_seq from conversation
                where id = any(array(select conversation_id from request)) and ended_at is null
                order by id for no key update)
            select id, last_seq, holder, epoch, hidden from open join request on conversation_id = id
            """;

    /** A statement of its own, behind the locks: it sees what was committed by whoever held them before. */
    private static final String EARLIER = """
            select e.conversation_id, e.author, e.sender_id, e.seq, e.sealed
            from unnest($1::uuid[], $2::text[], $3::uuid[]) as said (conversation, author, sender)
            join entry e on e.conversation_id = said.conversation and e.author = said.author and e.sender_id = said.sender
            """;

    private static final String STORE = """
            with moment as materialized (select clock_timestamp() as now),
            counted as (
                update conversation c set last_seq = said.last
                from unnest($6::uuid[], $7::bigint[]) as said (conversation, last) where c.id = said.conversation),
            stored as (
                insert into entry (conversation_id, seq, author, kind, sender_id, sealed, written_at)
                select conversation, seq, author, 'TEXT', sender, sealed, now
                from moment, unnest($1::uuid[], $2::bigint[], $3::text[], $4::uuid[], $5::bytea[])
                    as said (conversation, seq, author, sender, sealed))
            select now from moment
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

    /** Three statements on their way at once, carried out one after the other. */
    private static Uni<Numbering> number(SqlConnection connection, List<Said> messages) {
        return Uni.combine()
                .all()
                .unis(
                        connection.query(FOR_EACH).execute(),
                        connection.preparedQuery(LOCKED).execute(Tuple.of(conversations(messages))),
                        connection.preparedQuery(EARLIER).execute(ids(messages)))
                .with((set, locked, earlier) -> new Numbering(messages, standing(locked), earlier(earlier)));
    }

    private static Uni<Instant> store(SqlConnection connection, Numbering numbering) {
        return numbering.numbered().isEmpty()
                ? Uni.createFrom().nullItem()
                : connection.preparedQuery(STORE).execute(columns(numbering)).map(stored -> stored.iterator()
                        .next()
                        .getOffsetDateTime(0)
                        .toInstant());
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

    private static Tuple columns(Numbering numbering) {
        List<Numbered> rows = numbering.numbered();
        Map<UUID, Long> last = numbering.last();
        int size = rows.size();
        return Tuple.from(List.of(
                column(rows, row -> row.said().conversation(), new UUID[size]),
                column(rows, Numbered::seq, new Long[size]),
                column(rows, row -> row.said().author().name(), new String[size]),
                column(rows, row -> row.said().sender(), new UUID[size]),
                column(rows, row -> Buffer.buffer(row.sealed()), new Buffer[size]),
                last.keySet().toArray(UUID[]::new),
                last.values().toArray(Long[]::new)));
    }

    private static <T, C> C[] column(List<T> rows, Function<T, C> value, C[] column) {
        for (int index = 0; index < column.length; index++) {
            column[index] = value.apply(rows.get(index));
        }
        return column;
    }

    /** Of those that have not ended. */
    private static Map<UUID, Standing> standing(RowSet<Row> locked) {
        Map<UUID, Standing> standing = HashMap.newHashMap(locked.size());
        for (Row row : locked) {
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
