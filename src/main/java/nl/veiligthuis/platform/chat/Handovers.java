package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.veiligthuis.platform.routing.Desk;
import nl.veiligthuis.platform.routing.Presence;
import org.hibernate.reactive.mutiny.Mutiny;

/** Chats that go to an adviser, and come back when one of the two is gone. Each method is one transaction. */
@ApplicationScoped
public class Handovers {

    private final Mutiny.SessionFactory sessions;
    private final Log log;
    private final Desk desk;
    private final Presence presence;
    private final News news;

    Handovers(Mutiny.SessionFactory sessions, Log log, Desk desk, Presence presence, News news) {
        this.sessions = sessions;
        this.log = log;
        this.desk = desk;
        this.presence = presence;
        this.news = news;
    }

    /** Gives a waiting chat to an adviser; false when another was first or the adviser may not take it. */
    public Uni<Boolean> claim(UUID conversation, UUID adviser) {
        return sessions.withTransaction(session -> desk.claim(session, conversation, adviser)
                        .call(won -> log.happenedIf(won, session, conversation, EntryKind.JOINED)))
                .invoke(won -> news.ofDesk(conversation));
    }

    /** Puts the chats of advisers who fell silent back to the front of the queue. */
    Uni<Void> handBackAbandoned() {
        return each(desk::abandoned, this::handBack);
    }

    private Uni<Boolean> handBack(Mutiny.Session session, UUID conversation) {
        return desk.handBack(session, conversation)
                .call(back -> log.happenedIf(back, session, conversation, EntryKind.ADVISER_LOST));
    }

    /** Sets aside the chats whose visitor is gone for long, so that their advisers are free for others. */
    Uni<Void> setAsideAbsent() {
        return each(presence::absent, this::setAside);
    }

    private Uni<Boolean> setAside(Mutiny.Session session, UUID conversation) {
        return presence.setAside(session, conversation)
                .call(aside -> log.happenedIf(aside, session, conversation, EntryKind.SET_ASIDE));
    }

    private Uni<Void> each(
            Function<Mutiny.Session, Uni<List<UUID>>> find, BiFunction<Mutiny.Session, UUID, Uni<Boolean>> work) {
        return sessions.withTransaction(
                        session -> find.apply(session).call(found -> each(found, chat -> work.apply(session, chat))))
                .invoke(found -> found.forEach(news::ofDesk))
                .replaceWithVoid();
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
