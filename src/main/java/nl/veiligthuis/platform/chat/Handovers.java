package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.veiligthuis.platform.audit.Audit;
import nl.veiligthuis.platform.audit.Deed;
import nl.veiligthuis.platform.routing.Desk;
import nl.veiligthuis.platform.routing.Destination;
import nl.veiligthuis.platform.routing.Presence;
import nl.veiligthuis.platform.routing.TransferReason;
import nl.veiligthuis.platform.routing.Transfers;
import nl.veiligthuis.platform.trace.Step;
import nl.veiligthuis.platform.trace.Traces;
import org.hibernate.reactive.mutiny.Mutiny;

/** Chats that go to an adviser, and come back when one of the two is gone. Each method is one transaction. */
@ApplicationScoped
public class Handovers {

    private final Mutiny.SessionFactory sessions;
    private final Log log;
    private final Desk desk;
    private final Presence presence;
    private final News news;
    private final Transfers transfers;
    private final Audit audit;
    private final Traces traces;
    private final LongAdder handedBack = new LongAdder();

    Handovers(
            Mutiny.SessionFactory sessions,
            Log log,
            Desk desk,
            Presence presence,
            News news,
            Transfers transfers,
            Audit audit,
            Traces traces) {
        this.sessions = sessions;
        this.log = log;
        this.desk = desk;
        this.presence = presence;
        this.news = news;
        this.transfers = transfers;
        this.audit = audit;
        this.traces = traces;
    }

    /** Gives a waiting chat to an adviser; false when another was first or the adviser may not take it. */
    public Uni<Boolean> claim(UUID conversation, UUID adviser) {
        return traces.around(Step.CLAIM, claimOnce(conversation, adviser)).invoke(won -> tellIf(won, conversation));
    }

    private Uni<Boolean> claimOnce(UUID conversation, UUID adviser) {
        return sessions.withTransaction(session -> desk.claim(session, conversation, adviser)
                .call(won -> log.happenedIf(won, session, conversation, EntryKind.JOINED))
                .call(won -> audit.noteIf(won, session, adviser, Deed.CLAIMED, conversation, null)));
    }

    /** Offers a chat to somebody else; false when it is not the adviser's under this hold, or nobody is there to take it. */
    public Uni<Boolean> offer(UUID conversation, Hold hold, Destination destination, TransferReason reason) {
        return sessions.withTransaction(session -> transfers
                        .offer(session, conversation, hold.adviser(), hold.epoch(), destination, reason)
                        .call(offered -> audit.noteIf(
                                offered, session, hold.adviser(), Deed.TRANSFER_OFFERED, conversation, reason.name())))
                .invoke(offered -> news.ofDesk());
    }

    /** Takes a chat over that a colleague offers; false when the offer does not stand any more or no room is left. */
    public Uni<Boolean> accept(UUID conversation, UUID adviser) {
        return sessions.withTransaction(session -> transfers
                        .accept(session, conversation, adviser)
                        .call(taken -> log.happenedIf(taken, session, conversation, EntryKind.PASSED_ON))
                        .call(taken ->
                                audit.noteIf(taken, session, adviser, Deed.TRANSFER_ACCEPTED, conversation, null)))
                .invoke(taken -> news.ofDesk(conversation));
    }

    /** Declines a chat that was offered to this adviser by name: it stays where it is. */
    public Uni<Boolean> decline(UUID conversation, UUID adviser) {
        return sessions.withTransaction(session -> transfers
                        .decline(session, conversation, adviser)
                        .call(declined ->
                                audit.noteIf(declined, session, adviser, Deed.TRANSFER_DECLINED, conversation, null)))
                .invoke(declined -> news.ofDesk());
    }

    /** Takes an offer back, or clears away that it was declined. */
    public Uni<Boolean> withdraw(UUID conversation, UUID adviser) {
        return sessions.withTransaction(session -> transfers.withdraw(session, conversation, adviser))
                .invoke(withdrawn -> news.ofDesk());
    }

    /** Fifty who came second must not wake every desk. */
    private void tellIf(boolean won, UUID conversation) {
        if (won) {
            news.ofDesk(conversation);
        }
    }

    /** Puts the chats of advisers who fell silent back to the front of the queue. */
    Uni<Void> handBackAbandoned() {
        return each(desk::abandoned, this::handBack)
                .invoke(found -> handedBack.add(found.size()))
                .replaceWithVoid();
    }

    /** Chats this node put back into the queue since its start, because their advisers fell silent. */
    public long handedBack() {
        return handedBack.sum();
    }

    private Uni<Boolean> handBack(Mutiny.Session session, UUID conversation) {
        return desk.handBack(session, conversation)
                .call(back -> log.happenedIf(back, session, conversation, EntryKind.ADVISER_LOST))
                .call(back -> audit.noteIf(back, session, null, Deed.HANDED_BACK, conversation, null));
    }

    /** Sets aside the chats whose visitor is gone for long, so that their advisers are free for others. */
    Uni<Void> setAsideAbsent() {
        return each(presence::absent, this::setAside).replaceWithVoid();
    }

    private Uni<Boolean> setAside(Mutiny.Session session, UUID conversation) {
        return presence.setAside(session, conversation)
                .call(aside -> log.happenedIf(aside, session, conversation, EntryKind.SET_ASIDE));
    }

    private Uni<List<UUID>> each(
            Function<Mutiny.Session, Uni<List<UUID>>> find, BiFunction<Mutiny.Session, UUID, Uni<Boolean>> work) {
        return sessions.withTransaction(
                        session -> find.apply(session).call(found -> each(found, chat -> work.apply(session, chat))))
                .invoke(found -> found.forEach(news::ofDesk));
    }

    private static Uni<Void> each(List<UUID> conversations, Function<UUID, Uni<? extends Boolean>> work) {
        return Multi.createFrom()
                .iterable(conversations)
                .onItem()
                .transformToUniAndConcatenate(work)
                .onItem()
                .ignoreAsUni();
    }
}
