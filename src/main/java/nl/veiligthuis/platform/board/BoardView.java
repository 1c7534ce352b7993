package nl.veiligthuis.platform.board;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.routing.Duties;
import nl.veiligthuis.platform.routing.LiveDuty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the board as one coordinator may see it. */
@ApplicationScoped
class BoardView {

    private record Rows(
            List<LiveDuty> live,
            List<Tuple> groups,
            List<Tuple> waiting,
            List<Tuple> running,
            List<Tuple> advisers,
            List<Tuple> asked,
            List<Tuple> planned) {}

    private final Mutiny.SessionFactory sessions;
    private final BoardRows rows;
    private final Duties duties;
    private final Shown shown;
    private final Cover cover;
    private final Clock clock;

    BoardView(Mutiny.SessionFactory sessions, BoardRows rows, Duties duties, Shown shown, Cover cover, Clock clock) {
        this.sessions = sessions;
        this.rows = rows;
        this.duties = duties;
        this.shown = shown;
        this.cover = cover;
        this.clock = clock;
    }

    /** The board; null for a coordinator who has no region. */
    Uni<Board> of(Watcher watcher) {
        return watcher.nowhere()
                ? Uni.createFrom().nullItem()
                : sessions.withSession(session -> read(session, watcher.region()))
                        .map(read -> board(read, watcher));
    }

    /** One after the other: a session does one thing at a time. */
    private Uni<Rows> read(Mutiny.Session session, String region) {
        return Uni.combine()
                .all()
                .unis(
                        duties.live(session),
                        rows.groups(session, region),
                        rows.waiting(session, region),
                        rows.running(session, region),
                        rows.advisers(session, region),
                        rows.asked(session, region),
                        rows.planned(session, region))
                .usingConcurrencyOf(1)
                .with(Rows::new);
    }

    private Board board(Rows read, Watcher watcher) {
        Labels labels = shown.labels(watcher.language());
        Instant now = clock.instant();
        List<WaitingGroup> groups =
                read.groups().stream().map(row -> Shown.group(row, labels)).toList();
        List<Chat> waiting = chats(read.waiting(), labels);
        List<Chat> running = chats(read.running(), labels);
        List<Adviser> advisers = advisers(read, labels);
        return new Board(
                labels.clock(now),
                totals(groups, total(read.running()), advisers),
                waiting.stream().filter(BoardView::present).findFirst().orElse(null),
                groups,
                waiting,
                total(read.waiting()) > waiting.size(),
                running,
                total(read.running()) > running.size(),
                advisers.stream().limit(Board.MOST).toList(),
                advisers.size() > Board.MOST,
                cover.gaps(read.asked(), read.live(), labels),
                cover.coverage(watcher, read.live(), labels),
                Planned.hours(read.planned().stream().map(Planned::of).toList(), now, labels));
    }

    private List<Chat> chats(List<Tuple> read, Labels labels) {
        return read.stream().map(row -> shown.chat(row, labels)).toList();
    }

    /** Who goes on duty between two looks of one reading is there in the next. */
    private static List<Adviser> advisers(Rows read, Labels labels) {
        Map<UUID, LiveDuty> live =
                read.live().stream().collect(Collectors.toMap(LiveDuty::adviser, Function.identity()));
        return read.advisers().stream()
                .filter(row -> live.containsKey(row.get("id", UUID.class)))
                .map(row -> Shown.adviser(row, live.get(row.get("id", UUID.class)), labels))
                .toList();
    }

    private static Totals totals(List<WaitingGroup> groups, long running, List<Adviser> advisers) {
        return new Totals(
                groups.stream().mapToLong(WaitingGroup::here).sum(),
                groups.stream().mapToLong(WaitingGroup::danger).sum(),
                running,
                advisers.size(),
                advisers.stream()
                        .mapToInt(adviser -> Math.max(0, adviser.capacity() - adviser.holding()))
                        .sum());
    }

    private static boolean present(Chat chat) {
        return chat.facts().here() && !chat.facts().hidden();
    }

    private static long total(List<Tuple> read) {
        return read.isEmpty() ? 0 : read.getFirst().get("total", Long.class);
    }
}
