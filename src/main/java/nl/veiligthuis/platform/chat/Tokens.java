package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.UUID;
import nl.veiligthuis.platform.privacy.Token;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The visitor's tokens. Each use hands out the next; as soon as that one is used, those before it retire. So an answer that
 * was lost on the way locks nobody out, and a token that is found later opens nothing. Every method takes part in the
 * caller's transaction.
 */
@ApplicationScoped
class Tokens {

    /** How long a token still opens its chat after a newer one was used: for forms and lines that are under way. */
    static final Duration GRACE = Duration.ofMinutes(10);

    /** Tokens of one generation that are kept; more are handed out only to somebody whose answers get lost. */
    private static final int MOST = 8;

    private static final String FIND = """
            select t.conversation_id, t.generation, c.last_seq
            from visitor_token t join conversation c on c.id = t.conversation_id
            where t.hash = :hash and t.retire_at > clock_timestamp()
            """;

    private static final String RETIRE_OLDER = """
            update visitor_token set retire_at = least(retire_at, clock_timestamp() + make_interval(secs => :seconds))
            where conversation_id = :conversation and generation < :generation
            """;

    private static final String FORGET = """
            delete from visitor_token where conversation_id = :conversation and (retire_at < clock_timestamp()
                or generation = :generation and hash not in (
                    select hash from visitor_token
                    where conversation_id = :conversation and generation = :generation
                    order by issued_at desc limit %d))
            """.formatted(MOST - 1);

    /** Once all tokens of a chat are to retire, what is handed out for one of them lives no longer than they do. */
    private static final String ISSUE = """
            insert into visitor_token (hash, conversation_id, generation, retire_at)
            select :hash, :conversation, :generation, coalesce(max(retire_at), 'infinity')
            from visitor_token where conversation_id = :conversation
            """;

    private static final String REVIVE = """
            update visitor_token set retire_at = 'infinity'
            where conversation_id = :conversation and generation = (
                select max(generation) from visitor_token where conversation_id = :conversation)
            """;

    private static final String FORGET_ALL = "delete from visitor_token where conversation_id = :conversation";

    /**
     * What a token opened.
     *
     * @param lastSeq the number of its last entry
     * @param next the token to be used from now on
     */
    record Opened(UUID conversation, long lastSeq, Token next) {}

    /** Hands out the first token of a chat, which the visitor made. */
    Uni<Void> first(Mutiny.Session session, UUID conversation, Token token) {
        return issue(session, conversation, token, 1);
    }

    /** The chat a token opens; null when there is none (any more). It is no use of the token. */
    Uni<UUID> find(Mutiny.Session session, Token token) {
        return row(session, token).map(row -> row == null ? null : row.get("conversation_id", UUID.class));
    }

    /** Uses a token; null when it opens nothing. */
    Uni<Opened> use(Mutiny.Session session, Token token) {
        return row(session, token).chain(row -> row == null ? none() : use(session, row));
    }

    /** Lets all tokens of a chat retire soon. */
    Uni<Void> retire(Mutiny.Session session, UUID conversation) {
        return retireOlder(session, conversation, Integer.MAX_VALUE);
    }

    /** Lets the newest tokens of a chat live on, after {@link #retire}. */
    Uni<Void> revive(Mutiny.Session session, UUID conversation) {
        return session.createNativeQuery(REVIVE)
                .setParameter("conversation", conversation)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Forgets all tokens of a chat, and hands out one that no one had before. */
    Uni<Token> replaceAll(Mutiny.Session session, UUID conversation) {
        Token fresh = Token.random();
        return session.createNativeQuery(FORGET_ALL)
                .setParameter("conversation", conversation)
                .executeUpdate()
                .chain(forgotten -> first(session, conversation, fresh))
                .replaceWith(fresh);
    }

    private static Uni<Tuple> row(Mutiny.Session session, Token token) {
        return session.createNativeQuery(FIND, Tuple.class)
                .setParameter("hash", token.hash())
                .getSingleResultOrNull();
    }

    private Uni<Opened> use(Mutiny.Session session, Tuple row) {
        UUID conversation = row.get("conversation_id", UUID.class);
        int generation = row.get("generation", Integer.class);
        Token next = Token.random();
        return retireOlder(session, conversation, generation)
                .chain(retired -> forget(session, conversation, generation + 1))
                .chain(forgotten -> issue(session, conversation, next, generation + 1))
                .replaceWith(new Opened(conversation, row.get("last_seq", Long.class), next));
    }

    private static Uni<Void> retireOlder(Mutiny.Session session, UUID conversation, int generation) {
        return session.createNativeQuery(RETIRE_OLDER)
                .setParameter("conversation", conversation)
                .setParameter("generation", generation)
                .setParameter("seconds", (double) GRACE.toSeconds())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> forget(Mutiny.Session session, UUID conversation, int generation) {
        return session.createNativeQuery(FORGET)
                .setParameter("conversation", conversation)
                .setParameter("generation", generation)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> issue(Mutiny.Session session, UUID conversation, Token token, int generation) {
        return session.createNativeQuery(ISSUE)
                .setParameter("hash", token.hash())
                .setParameter("conversation", conversation)
                .setParameter("generation", generation)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Opened> none() {
        return Uni.createFrom().nullItem();
    }
}
