package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import nl.veiligthuis.platform.privacy.Token;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The visitor's tokens. Each use hands out the next; as soon as that one is used, those before it retire. So an answer that
 * was lost on the way locks nobody out, and a token that is found later opens nothing. Every method takes part in the
 * caller's transaction; for their use see {@link TokenUses}.
 */
@ApplicationScoped
class Tokens {

    /** How long a token still opens its chat after a newer one was used: for forms and lines that are under way. */
    static final Duration GRACE = Duration.ofMinutes(10);

    /** Tokens of one generation that are kept; more are handed out only to somebody whose answers get lost. */
    static final int MOST = 8;

    private static final String FIND = """
            select conversation_id from visitor_token where hash = :hash and retire_at > clock_timestamp()
            """;

    private static final String RETIRE = """
            update visitor_token set retire_at = least(retire_at, clock_timestamp() + make_interval(secs => :seconds))
            where conversation_id = :conversation
            """;

    private static final String FIRST =
            "insert into visitor_token (hash, conversation_id, generation) values (:hash, :conversation, 1)";

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
        return session.createNativeQuery(FIRST)
                .setParameter("hash", token.hash())
                .setParameter("conversation", conversation)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The chat a token opens; null when there is none (any more). It is no use of the token. */
    Uni<UUID> find(Mutiny.Session session, Token token) {
        return session.createNativeQuery(FIND, UUID.class)
                .setParameter("hash", token.hash())
                .getSingleResultOrNull();
    }

    /** Lets all tokens of a chat retire soon. */
    Uni<Void> retire(Mutiny.Session session, UUID conversation) {
        return session.createNativeQuery(RETIRE)
                .setParameter("conversation", conversation)
                .setParameter("seconds", (double) GRACE.toSeconds())
                .executeUpdate()
                .replaceWithVoid();
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
}
