package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.veiligthuis.platform.bus.Bus;
import nl.veiligthuis.platform.bus.Hint;
import nl.veiligthuis.platform.privacy.Token;
import nl.veiligthuis.platform.routing.AdviceRequest;
import nl.veiligthuis.platform.routing.Desk;
import nl.veiligthuis.platform.routing.Duties;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The conversations. Each method is one transaction; what it returns is true once it is committed, and a failure means
 * that the outcome is unknown: try again with the same ids.
 */
@ApplicationScoped
public class Conversations {

    private final Mutiny.SessionFactory sessions;
    private final Log log;
    private final Views views;
    private final Desk desk;
    private final Duties duties;
    private final Bus bus;

    Conversations(Mutiny.SessionFactory sessions, Log log, Views views, Desk desk, Duties duties, Bus bus) {
        this.sessions = sessions;
        this.log = log;
        this.views = views;
        this.desk = desk;
        this.duties = duties;
        this.bus = bus;
    }

    /** Starts a chat, or finds the one this opening started before. Empty when nobody is on duty: nothing is kept then. */
    public Uni<Optional<Conversation>> start(Opening opening) {
        return once(session -> findOrStart(session, opening)).invoke(started -> bus.publish(new Hint.DeskChanged()));
    }

    /** The chat a visitor holds the token of; null when there is none (any more). */
    public Uni<Conversation> heldBy(Token token) {
        return sessions.withSession(session -> held(session, token));
    }

    /** A message of the visitor. */
    public Uni<Appended> visitorSays(UUID conversation, UUID sender, MessageText text) {
        return once(session -> log.visitorSays(session, conversation, sender, text))
                .invoke(appended -> tell(conversation));
    }

    /** A message of the adviser who holds the chat. */
    public Uni<Appended> adviserSays(UUID conversation, UUID adviser, UUID sender, MessageText text) {
        return once(session -> log.adviserSays(session, conversation, adviser, sender, text))
                .invoke(appended -> tell(conversation));
    }

    /** Gives a waiting chat to an adviser; false when another was first or the adviser may not take it. */
    public Uni<Boolean> claim(UUID conversation, UUID adviser) {
        return sessions.withTransaction(session -> take(session, conversation, adviser))
                .invoke(won -> tell(conversation))
                .invoke(won -> bus.publish(new Hint.DeskChanged()));
    }

    /** Ends a chat on the visitor's word. Ending what has ended changes nothing. */
    public Uni<Void> endByVisitor(UUID conversation) {
        return sessions.withTransaction(session -> close(session, conversation))
                .invoke(closed -> tellEnd(conversation))
                .replaceWithVoid();
    }

    /** Ends a chat on the word of the adviser who holds it; false when it is not theirs. */
    public Uni<Boolean> endByAdviser(UUID conversation, UUID adviser) {
        return sessions.withTransaction(session -> closeOwn(session, conversation, adviser))
                .invoke(closed -> tellEnd(conversation));
    }

    /** Notes that the visitor has everything up to a number on the screen, and is there. */
    public Uni<Void> seenByVisitor(UUID conversation, long seq) {
        return note(
                "update conversation set visitor_seen = least(last_seq, greatest(visitor_seen, :seq)),"
                        + " visitor_at = clock_timestamp() where id = :conversation",
                conversation,
                seq);
    }

    /** Notes that the adviser who holds the chat has everything up to a number on the screen. */
    public Uni<Void> seenByAdviser(UUID conversation, UUID adviser, long seq) {
        return sessions.withTransaction(session -> session.createNativeQuery(
                                "update conversation set adviser_seen = least(last_seq, greatest(adviser_seen, :seq))"
                                        + " where id = :conversation and exists (select from advice_request"
                                        + " where conversation_id = :conversation and adviser_id = :adviser)")
                        .setParameter("conversation", conversation)
                        .setParameter("adviser", adviser)
                        .setParameter("seq", seq)
                        .executeUpdate())
                .invoke(noted -> tell(conversation))
                .replaceWithVoid();
    }

    /** A sign of life of the visitor. */
    public Uni<Void> visitorIsHere(UUID conversation) {
        return sessions.withTransaction(session -> session.createNativeQuery(
                                "update conversation set visitor_at = clock_timestamp() where id = :conversation")
                        .setParameter("conversation", conversation)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The visitor's view, after a number; null when the chat is gone. */
    public Uni<View> forVisitor(UUID conversation, long after) {
        return sessions.withSession(session -> views.ofVisitor(session, conversation, after));
    }

    /**
     * The visitor's view of everything, for a page that is read at once: counts as seen and as a sign of life. Null when
     * the chat is gone.
     */
    public Uni<View> whole(UUID conversation) {
        return whole(conversation, 0).call(view -> view == null ? gone() : seenByVisitor(conversation, view.last()));
    }

    private Uni<View> whole(UUID conversation, long after) {
        return forVisitor(conversation, after)
                .chain(page -> page != null && page.full()
                        ? joined(page, conversation)
                        : Uni.createFrom().item(page));
    }

    private Uni<View> joined(View page, UUID conversation) {
        return whole(conversation, page.last()).map(later -> later == null ? null : page.with(later));
    }

    /** The view of the adviser who holds the chat, after a number; null when it is not theirs. */
    public Uni<View> forAdviser(UUID conversation, UUID adviser, long after) {
        return sessions.withSession(session -> views.ofAdviser(session, conversation, adviser, after));
    }

    private static Uni<View> gone() {
        return Uni.createFrom().nullItem();
    }

    private static Uni<Conversation> held(Mutiny.Session session, Token token) {
        return session.createSelectionQuery("from Conversation where tokenHash = :hash", Conversation.class)
                .setParameter("hash", token.hash())
                .getSingleResultOrNull();
    }

    private Uni<Optional<Conversation>> findOrStart(Mutiny.Session session, Opening opening) {
        return held(session, opening.token())
                .chain(earlier -> earlier != null ? found(earlier) : startIfAttended(session, opening));
    }

    private Uni<Boolean> take(Mutiny.Session session, UUID conversation, UUID adviser) {
        return desk.claim(session, conversation, adviser)
                .call(won -> noted(session, won, conversation, EntryKind.JOINED));
    }

    private Uni<Boolean> close(Mutiny.Session session, UUID conversation) {
        return desk.close(session, conversation)
                .call(closed -> ended(session, closed, conversation, EntryKind.ENDED_BY_VISITOR));
    }

    private Uni<Boolean> closeOwn(Mutiny.Session session, UUID conversation, UUID adviser) {
        return desk.closeOwn(session, conversation, adviser)
                .call(closed -> ended(session, closed, conversation, EntryKind.ENDED_BY_ADVISER));
    }

    private static Uni<Optional<Conversation>> found(Conversation earlier) {
        return Uni.createFrom().item(Optional.of(earlier));
    }

    private Uni<Optional<Conversation>> startIfAttended(Mutiny.Session session, Opening opening) {
        return duties.live(session)
                .chain(live -> live == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : begin(session, opening).map(Optional::of));
    }

    private Uni<Conversation> begin(Mutiny.Session session, Opening opening) {
        Conversation conversation =
                new Conversation(opening.token(), opening.language().tag(), opening.called());
        AdviceRequest request =
                new AdviceRequest(conversation.id(), opening.audience(), opening.municipality(), opening.regionCode());
        return session.persist(conversation)
                .chain(session::flush)
                .chain(flushed -> desk.ask(session, request))
                .replaceWith(conversation);
    }

    private Uni<?> noted(Mutiny.Session session, boolean happened, UUID conversation, EntryKind what) {
        return happened
                ? log.happened(session, conversation, what)
                : Uni.createFrom().nullItem();
    }

    private Uni<?> ended(Mutiny.Session session, boolean closed, UUID conversation, EntryKind how) {
        return noted(session, closed, conversation, how).chain(noted -> session.createNativeQuery(
                        "update conversation set ended_at = clock_timestamp() where id = :conversation"
                                + " and ended_at is null and :closed")
                .setParameter("conversation", conversation)
                .setParameter("closed", closed)
                .executeUpdate());
    }

    /** Two sendings of one form or message may cross: the second then finds the first, when it looks again. */
    private <T> Uni<T> once(Function<Mutiny.Session, Uni<T>> write) {
        return sessions.withTransaction(write)
                .onFailure(ConstraintViolationException.class)
                .retry()
                .atMost(1);
    }

    private Uni<Void> note(String statement, UUID conversation, long seq) {
        return sessions.withTransaction(session -> session.createNativeQuery(statement)
                        .setParameter("conversation", conversation)
                        .setParameter("seq", seq)
                        .executeUpdate())
                .invoke(noted -> tell(conversation))
                .replaceWithVoid();
    }

    private void tell(UUID conversation) {
        bus.publish(new Hint.News(conversation));
    }

    private void tellEnd(UUID conversation) {
        tell(conversation);
        bus.publish(new Hint.DeskChanged());
    }
}
