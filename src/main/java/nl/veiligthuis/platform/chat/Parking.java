package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import nl.veiligthuis.platform.privacy.Token;
import nl.veiligthuis.platform.routing.Presence;
import nl.veiligthuis.platform.web.Language;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * How a visitor turns away from a chat for a while, and comes back: covering the page, setting the chat aside, opening it
 * by a token or by four words.
 */
@ApplicationScoped
public class Parking {

    private static final String KEEP_WORDS = """
            update conversation set return_hash = :hash,
                return_until = clock_timestamp() + make_interval(secs => :seconds)
            where id = :conversation and ended_at is null
            """;

    private static final String FORGET_WORDS = """
            update conversation set return_hash = null, return_until = null
            where id = :conversation and return_hash is not null
            """;

    private static final String STANDING = """
            select c.return_hash is not null as words, r.state = 'PARKED' as aside
            from conversation c join advice_request r on r.conversation_id = c.id where c.id = :conversation
            """;

    private static final String FIND_BY_WORDS = """
            select id from conversation where return_hash = :hash and return_until > clock_timestamp() and ended_at is null
            """;

    /** Whoever followed the chat until now does so no longer: they may be somebody else. */
    private static final String RETURNED =
            "update conversation set returned = true, visitor_line = null where id = :conversation";

    private final Mutiny.SessionFactory sessions;
    private final Log log;
    private final Presence presence;
    private final Tokens tokens;
    private final TokenUses uses;
    private final ReturnWords words;
    private final ReturnHash hash;
    private final ChatConfig config;
    private final News news;

    Parking(
            Mutiny.SessionFactory sessions,
            Log log,
            Presence presence,
            Tokens tokens,
            TokenUses uses,
            ReturnWords words,
            ReturnHash hash,
            ChatConfig config,
            News news) {
        this.sessions = sessions;
        this.log = log;
        this.presence = presence;
        this.tokens = tokens;
        this.uses = uses;
        this.words = words;
        this.hash = hash;
        this.config = config;
        this.news = news;
    }

    /** Opens a chat by a token; null when it opens none (any more). One that was set aside without words goes on. */
    public Uni<Tokens.Opened> open(Token token) {
        return uses.use(token)
                .call(used -> used.asleep() ? wake(used.opened().conversation()) : none())
                .map(TokenUses.Used::opened);
    }

    /** The visitor covers the page: until they are back nobody can write to them. */
    public Uni<Void> hide(UUID conversation) {
        return sessions.withTransaction(session -> presence.cover(session, conversation))
                .invoke(covered -> tellIf(covered, conversation))
                .replaceWithVoid();
    }

    /** The visitor sees the page again. */
    public Uni<Void> show(UUID conversation) {
        return sessions.withTransaction(session -> presence.uncover(session, conversation))
                .invoke(uncovered -> tellIf(uncovered, conversation))
                .replaceWithVoid();
    }

    /**
     * Sets a chat aside. What opened it until now retires soon; words given before are replaced.
     *
     * @param language of the words
     * @return four words to come back with, or none when the chat has ended
     */
    public Uni<List<String>> park(UUID conversation, Language language) {
        List<String> chosen = words.random(language);
        return hash.of(chosen)
                .chain(hashed -> sessions.withTransaction(session -> park(session, conversation, hashed)))
                .invoke(parked -> news.ofDesk(conversation))
                .map(parked -> parked ? chosen : List.of());
    }

    private Uni<Boolean> park(Mutiny.Session session, UUID conversation, byte[] hashed) {
        return presence.setAside(session, conversation)
                .call(aside -> log.happenedIf(aside, session, conversation, EntryKind.PARKED))
                .chain(aside -> tokens.retire(session, conversation))
                .chain(retired -> session.createNativeQuery(KEEP_WORDS)
                        .setParameter("conversation", conversation)
                        .setParameter("hash", hashed)
                        .setParameter("seconds", (double) config.returnWithin().toSeconds())
                        .executeUpdate())
                .map(kept -> kept == 1);
    }

    /**
     * The visitor goes on with a chat on the page on which they set it aside: what they hold opens it again, the words do
     * not. A chat that was not set aside stays as it is.
     */
    public Uni<Void> back(UUID conversation) {
        return sessions.withTransaction(session -> back(session, conversation, EntryKind.RETURNED)
                        .call(back -> back ? reopen(session, conversation) : none()))
                .invoke(back -> tellIf(back, conversation))
                .replaceWithVoid();
    }

    private Uni<Void> reopen(Mutiny.Session session, UUID conversation) {
        return update(session, FORGET_WORDS, conversation).chain(forgotten -> tokens.revive(session, conversation));
    }

    /**
     * Opens a chat by its words; null for words that open nothing, whatever the reason. They work until what this gives is
     * used: an answer that was lost on the way may be asked for again.
     */
    public Uni<Tokens.Opened> returnBy(String typed) {
        List<String> given = ReturnWords.read(typed);
        if (given.size() != ReturnWords.WORDS) {
            return none();
        }
        return hash.of(given)
                .chain(hashed -> sessions.withTransaction(session -> find(session, hashed)))
                .invoke(this::tell);
    }

    private Uni<Tokens.Opened> find(Mutiny.Session session, byte[] hashed) {
        return session.createNativeQuery(FIND_BY_WORDS, UUID.class)
                .setParameter("hash", hashed)
                .getSingleResultOrNull()
                .chain(found -> found == null ? none() : returned(session, found));
    }

    private Uni<Tokens.Opened> returned(Mutiny.Session session, UUID conversation) {
        return back(session, conversation, EntryKind.RETURNED_BY_WORDS)
                .chain(back -> update(session, RETURNED, conversation))
                .chain(noted -> tokens.replaceAll(session, conversation))
                .map(token -> new Tokens.Opened(conversation, Long.MAX_VALUE, token));
    }

    private Uni<Boolean> back(Mutiny.Session session, UUID conversation, EntryKind how) {
        return presence.back(session, conversation).call(back -> log.happenedIf(back, session, conversation, how));
    }

    /** Only of a chat of which there is something to change: as it stands now. */
    private Uni<?> wake(UUID conversation) {
        return sessions.withTransaction(session -> session.createNativeQuery(STANDING, Tuple.class)
                .setParameter("conversation", conversation)
                .getSingleResultOrNull()
                .chain(row -> row == null ? none() : wake(session, conversation, row)));
    }

    /** A chat set aside on purpose goes on by its words alone, or on the page they stand on. Words that were used die now. */
    private Uni<?> wake(Mutiny.Session session, UUID conversation, Tuple row) {
        boolean words = row.get("words", Boolean.class);
        boolean aside = row.get("aside", Boolean.class);
        if (aside) {
            return words ? none() : back(session, conversation, EntryKind.RETURNED);
        }
        return words ? update(session, FORGET_WORDS, conversation) : none();
    }

    private static Uni<Integer> update(Mutiny.Session session, String statement, UUID conversation) {
        return session.createNativeQuery(statement)
                .setParameter("conversation", conversation)
                .executeUpdate();
    }

    private void tellIf(boolean changed, UUID conversation) {
        if (changed) {
            news.ofDesk(conversation);
        }
    }

    private void tell(Tokens.Opened opened) {
        if (opened != null) {
            news.ofDesk(opened.conversation());
        }
    }

    private static <T> Uni<T> none() {
        return Uni.createFrom().nullItem();
    }
}
