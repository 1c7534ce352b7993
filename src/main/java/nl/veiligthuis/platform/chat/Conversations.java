package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import nl.veiligthuis.platform.audit.Audit;
import nl.veiligthuis.platform.audit.Deed;
import nl.veiligthuis.platform.routing.AdviceRequest;
import nl.veiligthuis.platform.routing.Desk;
import nl.veiligthuis.platform.routing.Outcome;
import nl.veiligthuis.platform.routing.Presence;
import nl.veiligthuis.platform.routing.RoutingConfig;
import nl.veiligthuis.platform.routing.SignsOfLife;
import nl.veiligthuis.platform.seal.DataKeys;
import nl.veiligthuis.platform.seal.Rewrapping;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What is said and done in a conversation. What a method returns is true once it is committed, and a failure means that the
 * outcome is unknown: try again with the same ids. What is said, seen and heard of many at the same time is committed together;
 * everything else is a transaction of its own.
 */
@ApplicationScoped
public class Conversations {

    private static final String END = """
            update conversation set ended_at = clock_timestamp(), return_hash = null, return_until = null
            where id = :conversation and ended_at is null
            """;

    private static final String WIPE = "update conversation set wiped = true where id = :conversation";

    private final Mutiny.SessionFactory sessions;
    private final Messages messages;
    private final SeenMarks seen;
    private final SignsOfLife signs;
    private final Log log;
    private final Desk desk;
    private final Presence presence;
    private final Tokens tokens;
    private final RoutingConfig config;
    private final News news;
    private final Audit audit;
    private final DataKeys keys;
    private final Rewrapping rewrapping;

    Conversations(
            Mutiny.SessionFactory sessions,
            Messages messages,
            SeenMarks seen,
            SignsOfLife signs,
            Log log,
            Desk desk,
            Presence presence,
            Tokens tokens,
            RoutingConfig config,
            News news,
            Audit audit,
            DataKeys keys,
            Rewrapping rewrapping) {
        this.sessions = sessions;
        this.messages = messages;
        this.seen = seen;
        this.signs = signs;
        this.log = log;
        this.desk = desk;
        this.presence = presence;
        this.tokens = tokens;
        this.config = config;
        this.news = news;
        this.audit = audit;
        this.keys = keys;
        this.rewrapping = rewrapping;
    }

    /**
     * Starts a chat, or finds the one this opening started before. False when nobody is on duty: nothing is kept then. Fails
     * with a {@link nl.veiligthuis.platform.seal.KeystoreFailure} when its words could not be sealed.
     */
    public Uni<Boolean> start(Opening opening) {
        return keys.fresh(UUID.randomUUID())
                .chain(key -> once(session -> findOrStart(session, opening, key)))
                .invoke(started -> news.ofDesk());
    }

    /** A message of the visitor. */
    public Uni<Appended> visitorSays(UUID conversation, UUID sender, MessageText text) {
        return messages.visitorSays(conversation, sender, new Words(text.value(), null));
    }

    /** A message of an adviser, under their hold of the chat; the phrase is the id of the card it comes from, or null. */
    public Uni<Appended> adviserSays(UUID conversation, Hold hold, UUID sender, MessageText text, String phrase) {
        return messages.adviserSays(conversation, hold, sender, new Words(text.value(), phrase));
    }

    /** Ends a chat on the visitor's word, whose side of it is wiped. Ending again what has ended does no more than that. */
    public Uni<Void> endByVisitor(UUID conversation) {
        return sessions.withTransaction(session -> closeAndWipe(session, conversation))
                .invoke(closed -> news.ofDesk(conversation))
                .call(closed -> rewrapping.atEnd(conversation))
                .replaceWithVoid();
    }

    /**
     * Ends a chat on the word of the adviser who holds it; false when it is not theirs, or no longer.
     *
     * @param outcome as they say; null when they did not
     */
    public Uni<Boolean> endByAdviser(UUID conversation, Hold hold, Outcome outcome) {
        return sessions.withTransaction(session -> closeOwn(session, conversation, hold, outcome))
                .invoke(closed -> news.ofDesk(conversation))
                .call(closed -> rewrapping.atEnd(conversation));
    }

    /** Notes that the visitor has everything up to a number on the screen. */
    public Uni<Void> seenByVisitor(UUID conversation, long seq) {
        return seen.byVisitor(conversation, seq);
    }

    /** A page without a script was made: the visitor has everything up to a number on it, and is there. */
    public Uni<Void> readByForm(UUID conversation, long seq) {
        return visitorIsHere(conversation, config.leaseByForm()).chain(noted -> seenByVisitor(conversation, seq));
    }

    /** Notes that the adviser who holds the chat has everything up to a number on the screen. */
    public Uni<Void> seenByAdviser(UUID conversation, UUID adviser, long seq) {
        return seen.byAdviser(conversation, adviser, seq);
    }

    /** A sign of life of the visitor: they count as present for so long. */
    public Uni<Void> visitorIsHere(UUID conversation, Duration lease) {
        return signs.here(conversation, lease);
    }

    private Uni<Boolean> findOrStart(Mutiny.Session session, Opening opening, DataKeys.Fresh key) {
        return tokens.find(session, opening.token())
                .chain(earlier -> earlier != null ? answer(true) : startIfAttended(session, opening, key));
    }

    /** The conversation first, since the request hangs on it; when nobody is there for it, neither is kept. */
    private Uni<Boolean> startIfAttended(Mutiny.Session session, Opening opening, DataKeys.Fresh key) {
        Conversation conversation = new Conversation(opening.language().tag(), opening.introduction(), key);
        AdviceRequest request = new AdviceRequest(conversation.id(), opening.need(), opening.municipality());
        return session.persist(conversation)
                .chain(session::flush)
                .chain(flushed -> desk.ask(session, request))
                .chain(asked -> asked ? begun(session, conversation, opening) : withdrawn(session, conversation));
    }

    /** Who starts by a form may have no script: the first sign of life lasts until they press the next button. */
    private Uni<Boolean> begun(Mutiny.Session session, Conversation conversation, Opening opening) {
        return session.flush()
                .chain(flushed -> tokens.first(session, conversation.id(), opening.token()))
                .chain(issued -> presence.here(session, conversation.id(), config.leaseByForm()))
                .replaceWith(true);
    }

    private static Uni<Boolean> withdrawn(Mutiny.Session session, Conversation conversation) {
        return session.remove(conversation).replaceWith(false);
    }

    private Uni<Void> closeAndWipe(Mutiny.Session session, UUID conversation) {
        return desk.close(session, conversation)
                .call(closed -> ended(session, closed, conversation, EntryKind.ENDED_BY_VISITOR))
                .chain(closed -> update(session, WIPE, conversation))
                .chain(wiped -> tokens.retire(session, conversation));
    }

    private Uni<Boolean> closeOwn(Mutiny.Session session, UUID conversation, Hold hold, Outcome outcome) {
        EntryKind how = outcome == Outcome.ABUSE ? EntryKind.ENDED_FOR_ABUSE : EntryKind.ENDED_BY_ADVISER;
        return desk.closeOwn(session, conversation, hold.adviser(), hold.epoch(), outcome)
                .call(closed -> ended(session, closed, conversation, how))
                .call(closed -> closed ? noted(session, conversation, hold, outcome) : answer(false));
    }

    private Uni<Void> noted(Mutiny.Session session, UUID conversation, Hold hold, Outcome outcome) {
        Deed deed = outcome == Outcome.ABUSE ? Deed.ENDED_FOR_ABUSE : Deed.ENDED;
        return audit.note(session, hold.adviser(), deed, conversation, outcome == null ? null : outcome.name());
    }

    private Uni<?> ended(Mutiny.Session session, boolean closed, UUID conversation, EntryKind how) {
        return log.happenedIf(closed, session, conversation, how)
                .chain(noted -> closed ? update(session, END, conversation) : answer(0));
    }

    private static Uni<Integer> update(Mutiny.Session session, String statement, UUID conversation) {
        return session.createNativeQuery(statement)
                .setParameter("conversation", conversation)
                .executeUpdate();
    }

    private static <T> Uni<T> answer(T value) {
        return Uni.createFrom().item(value);
    }

    /** Two sendings of one form or message may cross: the second then finds the first, when it looks again. */
    private <T> Uni<T> once(Function<Mutiny.Session, Uni<T>> write) {
        return sessions.withTransaction(write)
                .onFailure(ConstraintViolationException.class)
                .retry()
                .atMost(1);
    }
}
