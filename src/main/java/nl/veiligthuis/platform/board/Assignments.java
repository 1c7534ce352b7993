package nl.veiligthuis.platform.board;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.chat.Reassignments;
import nl.veiligthuis.platform.routing.Duties;
import nl.veiligthuis.platform.routing.LiveDuty;
import nl.veiligthuis.platform.routing.Need;
import nl.veiligthuis.platform.routing.QueueRules;
import nl.veiligthuis.platform.routing.Reassigning.Moved;
import org.hibernate.reactive.mutiny.Mutiny;

/** Moves chats for coordinators. What does not concern their region is not found. */
@ApplicationScoped
class Assignments {

    private record Rows(Tuple chat, List<LiveDuty> live, List<Tuple> advisers) {}

    private final Mutiny.SessionFactory sessions;
    private final BoardRows rows;
    private final Duties duties;
    private final QueueRules rules;
    private final Shown shown;
    private final Reassignments reassignments;

    Assignments(
            Mutiny.SessionFactory sessions,
            BoardRows rows,
            Duties duties,
            QueueRules rules,
            Shown shown,
            Reassignments reassignments) {
        this.sessions = sessions;
        this.rows = rows;
        this.duties = duties;
        this.rules = rules;
        this.shown = shown;
        this.reassignments = reassignments;
    }

    /** @throws NotFoundException when there is no such chat for them; it fails the result */
    Uni<Assignment> of(Watcher watcher, UUID chat) {
        return sessions.withSession(session -> found(session, watcher, chat).chain(row -> read(session, watcher, row)))
                .map(read -> assignment(read, watcher));
    }

    /**
     * Carries out a wish without a fault.
     *
     * @throws NotFoundException when there is no such chat or adviser for them; it fails the result
     */
    Uni<Moved> carryOut(Watcher watcher, UUID chat, Wish wish) {
        Reassignments.Order order = new Reassignments.Order(watcher.account(), chat, wish.epoch(), wish.why());
        if (wish.toQueue()) {
            return sessions.withSession(session -> found(session, watcher, chat))
                    .chain(row -> reassignments.putBack(order));
        }
        UUID adviser = wish.adviser().orElseThrow(NotFoundException::new);
        return sessions.withSession(
                        session -> found(session, watcher, chat).chain(row -> known(session, watcher, adviser)))
                .chain(known -> reassignments.give(order, adviser));
    }

    private Uni<Rows> read(Mutiny.Session session, Watcher watcher, Tuple chat) {
        return Uni.combine()
                .all()
                .unis(duties.live(session), rows.advisers(session, watcher.region()))
                .usingConcurrencyOf(1)
                .with((live, advisers) -> new Rows(chat, live, advisers));
    }

    private Uni<Tuple> found(Mutiny.Session session, Watcher watcher, UUID chat) {
        Uni<Tuple> row = watcher.nowhere() ? Uni.createFrom().nullItem() : rows.chat(session, watcher.region(), chat);
        return row.onItem().ifNull().failWith(NotFoundException::new);
    }

    private Uni<Boolean> known(Mutiny.Session session, Watcher watcher, UUID adviser) {
        return rows.knows(session, watcher.region(), adviser).invoke(known -> {
            if (!known) {
                throw new NotFoundException();
            }
        });
    }

    private Assignment assignment(Rows read, Watcher watcher) {
        Labels labels = shown.labels(watcher.language());
        Chat chat = shown.chat(read.chat(), labels);
        return new Assignment(chat, chat.open() ? candidates(read, labels) : List.of());
    }

    /** Those who may serve it and have room, whose load is lightest first. */
    private List<Adviser> candidates(Rows read, Labels labels) {
        Need need = Shown.need(read.chat());
        UUID holder = read.chat().get("adviser_id", UUID.class);
        Map<UUID, LiveDuty> serving = read.live().stream()
                .filter(duty -> rules.serves(duty, need) && !duty.adviser().equals(holder))
                .collect(Collectors.toMap(LiveDuty::adviser, Function.identity()));
        return read.advisers().stream()
                .filter(row -> serving.containsKey(row.get("id", UUID.class)))
                .map(row -> Shown.adviser(row, serving.get(row.get("id", UUID.class)), labels))
                .filter(adviser -> !adviser.full())
                .sorted((one, other) -> Integer.compare(one.holding(), other.holding()))
                .limit(Board.MOST)
                .toList();
    }
}
