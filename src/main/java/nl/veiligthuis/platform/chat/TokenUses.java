package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veiligthuis.platform.bus.Gathering;
import nl.veiligthuis.platform.bus.OwnContext;
import nl.veiligthuis.platform.bus.Undone;
import nl.veiligthuis.platform.privacy.Token;

/**
 * Uses tokens, those that many use at the same time in one transaction: when a node is lost, all who talked there come back at
 * once. What a use does to the tokens of its chat is told by {@link Tokens}.
 */
@ApplicationScoped
class TokenUses {

    /** As many may wait as a node has sockets. */
    private static final Gathering.Limits LIMITS =
            new Gathering.Limits(256, 2, 20_000, Duration.ZERO, Duration.ofSeconds(10));

    /**
     * Conversations are locked in the order in which everybody locks several: the foreign key of a token would lock them in
     * none, and share a row with who changes it, which PostgreSQL can make a circle of; see {@link MessageRows}.
     */
    private static final String FIND = """
            with known as materialized (
                select id, last_seq, return_hash from conversation
                where id = any(array(select conversation_id from visitor_token where hash = any($1)))
                order by id for no key update)
            select t.hash, t.conversation_id, t.generation, c.last_seq, (c.return_hash is not null) <> (r.state = 'PARKED')
            from visitor_token t join known c on c.id = t.conversation_id
                join advice_request r on r.conversation_id = c.id
            where t.hash = any($1) and t.retire_at > clock_timestamp()
            """;

    /** Tokens are locked in one order, so that two nodes that use some of the same chats wait in no circle. */
    private static final String RETIRE_OLDER = """
            with locked as materialized (
                select hash from visitor_token where conversation_id = any($1) order by hash for update)
            update visitor_token t set retire_at = clock_timestamp() + make_interval(secs => $3)
            from locked, unnest($1::uuid[], $2::int[]) as used (conversation, generation)
            where t.hash = locked.hash and t.conversation_id = used.conversation and t.generation < used.generation
                and t.retire_at > clock_timestamp() + make_interval(secs => $3)
            """;

    private static final String FORGET = """
            delete from visitor_token t using unnest($1::uuid[], $2::int[]) as used (conversation, generation)
            where t.conversation_id = used.conversation and (t.retire_at < clock_timestamp()
                or t.generation = used.generation + 1 and t.hash not in (
                    select o.hash from visitor_token o
                    where o.conversation_id = used.conversation and o.generation = used.generation + 1
                    order by o.issued_at desc limit %d))
            """.formatted(Tokens.MOST - 1);

    /** Once all tokens of a chat are to retire, what is handed out for one of them lives no longer than they do. */
    private static final String ISSUE = """
            insert into visitor_token (hash, conversation_id, generation, retire_at)
            select used.hash, used.conversation, used.generation + 1, coalesce(
                (select max(t.retire_at) from visitor_token t where t.conversation_id = used.conversation), 'infinity')
            from unnest($1::uuid[], $2::int[], $3::bytea[]) as used (conversation, generation, hash)
            """;

    /**
     * What came of a use.
     *
     * @param opened null when the token opens nothing
     * @param asleep whether the chat was set aside, or has words to come back by that no longer count
     */
    record Used(Tokens.Opened opened, boolean asleep) {

        private static final Used NOTHING = new Used(null, false);
    }

    private record Found(UUID conversation, int generation, long lastSeq, boolean asleep) {}

    private record Use(Found found, Token next) {}

    private final Pool database;
    private final Gathering<Token, Token, Used> gathering;

    TokenUses(Pool database, OwnContext context) {
        this.database = database;
        this.gathering = new Gathering<>(token -> token, this::use, new Undone(), LIMITS, context::runAfter);
    }

    /** Uses a token; done once that is committed. */
    Uni<Used> use(Token token) {
        return gathering.add(token);
    }

    private Uni<List<Used>> use(List<Token> tokens) {
        return database.withTransaction(
                connection -> find(connection, tokens).chain(found -> use(connection, uses(tokens, found))));
    }

    private static Uni<RowSet<Row>> find(SqlConnection connection, List<Token> tokens) {
        Buffer[] hashes = tokens.stream().map(TokenUses::hash).toArray(Buffer[]::new);
        return connection.preparedQuery(FIND).execute(Tuple.of(hashes));
    }

    /** Of each token its use, in their order; null where it opens nothing. */
    private static List<Use> uses(List<Token> tokens, RowSet<Row> rows) {
        Map<Buffer, Found> found = HashMap.newHashMap(rows.size());
        rows.forEach(row -> found.put(
                row.getBuffer(0).getDelegate(),
                new Found(row.getUUID(1), row.getInteger(2), row.getLong(3), row.getBoolean(4))));
        List<Use> uses = new ArrayList<>();
        for (Token token : tokens) {
            Found opened = found.get(hash(token));
            uses.add(opened == null ? null : new Use(opened, Token.random()));
        }
        return uses;
    }

    private static Uni<List<Used>> use(SqlConnection connection, List<Use> uses) {
        List<Use> opening = uses.stream().filter(use -> use != null).toList();
        List<Used> used = uses.stream().map(TokenUses::used).toList();
        return opening.isEmpty()
                ? Uni.createFrom().item(used)
                : change(connection, opening).replaceWith(used);
    }

    /** Three statements on their way at once, carried out one after the other. */
    private static Uni<Void> change(SqlConnection connection, List<Use> uses) {
        UUID[] conversations =
                uses.stream().map(use -> use.found().conversation()).toArray(UUID[]::new);
        Integer[] generations =
                uses.stream().map(use -> use.found().generation()).toArray(Integer[]::new);
        Buffer[] hashes = uses.stream().map(use -> hash(use.next())).toArray(Buffer[]::new);
        double grace = Tokens.GRACE.toSeconds();
        return Uni.combine()
                .all()
                .unis(
                        connection.preparedQuery(RETIRE_OLDER).execute(Tuple.of(conversations, generations, grace)),
                        connection.preparedQuery(FORGET).execute(Tuple.of(conversations, generations)),
                        connection.preparedQuery(ISSUE).execute(Tuple.of(conversations, generations, hashes)))
                .discardItems();
    }

    private static Used used(Use use) {
        return use == null
                ? Used.NOTHING
                : new Used(
                        new Tokens.Opened(
                                use.found().conversation(), use.found().lastSeq(), use.next()),
                        use.found().asleep());
    }

    private static Buffer hash(Token token) {
        return Buffer.buffer(token.hash());
    }
}
