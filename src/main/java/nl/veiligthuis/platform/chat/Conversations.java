package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.veiligthuis.platform.bus.Bus;
import nl.veiligthuis.platform.bus.Hint;
import nl.veiligthuis.platform.privacy.Token;
import nl.veiligthuis.platform.routing.AdviceRequest;
import nl.veiligthuis.platform.routing.Desk;
import nl.veiligthuis.platform.routing.RoutingConfig;
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
    private final RoutingConfig config;
    private final Bus bus;

    Conversations(Mutiny.SessionFactory sessions, Log log, Views views, Desk desk, RoutingConfig config, Bus bus) {
        this.sessions = sessions;
        this.log = log;
        this.views = views;
        this.desk = desk;
        this.config = config;
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

    /** A message of an adviser, under their hold of the chat. */
    public Uni<Appended> adviserSays(UUID conversation, Hold hold, UUID sender, MessageText text) {
        return once(session -> log.adviserSays(session, conversation, hold, sender, text))
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

    /** Ends a chat on the word of the adviser who holds it; false when it is not theirs, or no longer. */
    public Uni<Boolean> endByAdviser(UUID conversation, Hold hold) {
        return sessions.withTransaction(session -> closeOwn(session, conversation, hold))
                .invoke(closed -> tellEnd(conversation));
    }

    /** Notes that the visitor has everything up to a number on the screen. */
    public Uni<Void> seenByVisitor(UUID conversation, long seq) {
        return note(
                "update conversation set visitor_seen = least(last_seq, greatest(visitor_seen, :seq))"
                        + " where id = :conversation",
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

    /** A sign of life of the visitor: they count as present for so long. */
    public Uni<Void> visitorIsHere(UUID conversation, Duration lease) {
        return sessions.withTransaction(session -> desk.visitorIsHere(session, conversation, lease))
                .replaceWithVoid();
    }

    /**
     * Makes a line the visitor's one live line: the one before it learns so at its next look, and closes.
     *
     * @param line the id of the line, made by it
     */
    public Uni<Void> follow(UUID conversation, UUID line) {
        return sessions.withTransaction(session -> session.createNativeQuery(
                                "update conversation set visitor_line = :line where id = :conversation")
                        .setParameter("conversation", conversation)
                        .setParameter("line", line)
                        .executeUpdate())
                .invoke(() -> tell(conversation))
                .replaceWithVoid();
    }

    /** Puts the chats of advisers who fell silent back to the front of the queue; how many. */
    Uni<Integer> handBack() {
        return sessions.withTransaction(session -> handBackAbandoned(session))
                .invoke(this::tellAll)
                .map(List::size);
    }

    private Uni<List<UUID>> handBackAbandoned(Mutiny.Session session) {
        return desk.abandoned(session).call(abandoned -> handBackEach(session, abandoned));
    }

    private Uni<Void> handBackEach(Mutiny.Session session, List<UUID> abandoned) {
        return Multi.createFrom()
                .iterable(abandoned)
                .onItem()
                .transformToUniAndConcatenate(conversation -> handBack(session, conversation))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Boolean> handBack(Mutiny.Session session, UUID conversation) {
        return desk.handBack(session, conversation)
                .call(back -> noted(session, back, conversation, EntryKind.ADVISER_LOST));
    }

    private void tellAll(List<UUID> conversations) {
        conversations.forEach(this::tellEnd);
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
        return whole(conversation, 0)
                .call(view -> view == null ? gone() : seenByVisitor(conversation, view.last()))
                .call(view -> view == null ? gone() : visitorIsHere(conversation, config.leaseByForm()));
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

    private Uni<Boolean> closeOwn(Mutiny.Session session, UUID conversation, Hold hold) {
        return desk.closeOwn(session, conversation, hold.adviser(), hold.epoch())
                .call(closed -> ended(session, closed, conversation, EntryKind.ENDED_BY_ADVISER));
    }

    private static Uni<Optional<Conversation>> found(Conversation earlier) {
        return Uni.createFrom().item(Optional.of(earlier));
    }

    /** The conversation first, since the request hangs on it; when nobody is there for it, neither is kept. */
    private Uni<Optional<Conversation>> startIfAttended(Mutiny.Session session, Opening opening) {
        Conversation conversation =
                new Conversation(opening.token(), opening.language().tag(), opening.called());
        AdviceRequest request = new AdviceRequest(conversation.id(), opening.need(), opening.municipality());
        return session.persist(conversation)
                .chain(session::flush)
                .chain(flushed -> desk.ask(session, request))
                .chain(asked -> asked ? begun(session, conversation) : withdrawn(session, conversation));
    }

    /** Who starts by a form may have no script: the first sign of life lasts until they press the next button. */
    private Uni<Optional<Conversation>> begun(Mutiny.Session session, Conversation conversation) {
        return session.flush()
                .chain(flushed -> desk.visitorIsHere(session, conversation.id(), config.leaseByForm()))
                .replaceWith(Optional.of(conversation));
    }

    private static Uni<Optional<Conversation>> withdrawn(Mutiny.Session session, Conversation conversation) {
        return session.remove(conversation).replaceWith(Optional.empty());
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
