package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veiligthuis.platform.bus.OwnContext;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Reads from the database what the live conversations of this node lack, for all their readers at once: round after round,
 * one under way at a time, each of whatever was asked for meanwhile. So what is found never overtakes what was found before.
 */
@ApplicationScoped
class LiveReads {

    private static final Logger LOG = Logger.getLogger(LiveReads.class);

    /** Conversations in one round. */
    private static final int ROUND = 500;

    /** Entries read in one round. A conversation beyond them starts with an empty tail: its readers read by themselves. */
    private static final int MOST_ENTRIES = 1_000;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** For the key of one conversation, mostly in memory: what stands behind it may hang. */
    private static final Duration PATIENCE_FOR_KEY = Duration.ofSeconds(2);

    private record Found(Map<UUID, Standing> standings, Map<UUID, List<SealedEntry>> entries) {}

    private final Mutiny.SessionFactory sessions;
    private final Standings standings;
    private final Entries entries;
    private final OwnContext context;
    private final Set<LiveConversation> asked = new LinkedHashSet<>();
    private final Set<LiveConversation> due = new LinkedHashSet<>();
    private boolean busy;

    LiveReads(Mutiny.SessionFactory sessions, Standings standings, Entries entries, OwnContext context) {
        this.sessions = sessions;
        this.standings = standings;
        this.entries = entries;
        this.context = context;
    }

    /** Reads one soon, ahead of those that are due. */
    void read(LiveConversation conversation) {
        add(asked, List.of(conversation));
    }

    /** Looks at all of them, in the time it takes. */
    void look(Collection<LiveConversation> all) {
        add(due, all);
    }

    /** Nobody reads it here any more. */
    synchronized void forget(LiveConversation conversation) {
        asked.remove(conversation);
        due.remove(conversation);
    }

    private void add(Set<LiveConversation> waiting, Collection<LiveConversation> more) {
        if (begins(waiting, more)) {
            context.run(this::round);
        }
    }

    private synchronized boolean begins(Set<LiveConversation> waiting, Collection<LiveConversation> more) {
        waiting.addAll(more);
        boolean begins = !busy;
        busy = true;
        return begins;
    }

    private void round() {
        List<LiveConversation> round = next();
        if (!round.isEmpty()) {
            Uni.createFrom()
                    .deferred(() -> sessions.withSession(session -> read(session, round)))
                    .ifNoItem()
                    .after(PATIENCE)
                    .fail()
                    .invoke(found -> round.forEach(live -> tell(live, found)))
                    .onFailure()
                    .invoke(failure -> failed(round, failure))
                    .subscribe()
                    .with(told -> context.run(this::round), failed -> context.run(this::round));
        }
    }

    /** Those whose turn it is; with none the rounds rest until somebody asks. */
    private synchronized List<LiveConversation> next() {
        List<LiveConversation> round = new ArrayList<>();
        take(asked, round);
        take(due, round);
        busy = !round.isEmpty();
        return round;
    }

    /** One whose words are still being opened is read again after that. */
    private static void take(Set<LiveConversation> waiting, List<LiveConversation> round) {
        Iterator<LiveConversation> next = waiting.iterator();
        while (round.size() < ROUND && next.hasNext()) {
            LiveConversation live = next.next();
            next.remove();
            if (live.begin()) {
                round.add(live);
            }
        }
    }

    private Uni<Found> read(Mutiny.Session session, List<LiveConversation> round) {
        return standings
                .of(session, round.stream().map(LiveConversation::id).toList())
                .chain(now -> entries(session, round, now).map(rows -> new Found(now, rows)));
    }

    /** After their standings, and none beyond the last entry that those count. */
    private Uni<Map<UUID, List<SealedEntry>>> entries(
            Mutiny.Session session, List<LiveConversation> round, Map<UUID, Standing> now) {
        List<Entries.Stretch> lacking = new ArrayList<>();
        long sum = 0;
        for (LiveConversation live : round) {
            Standing standing = now.get(live.id());
            long lag = standing == null ? 0 : live.lag(standing);
            if (lag > 0 && lag <= Tail.MOST && sum + lag <= MOST_ENTRIES) {
                sum += lag;
                lacking.add(new Entries.Stretch(live.id(), standing.lastSeq() - lag, standing.lastSeq()));
            }
        }
        return entries.sealed(session, lacking);
    }

    private void tell(LiveConversation live, Found found) {
        Standing now = found.standings().get(live.id());
        List<SealedEntry> rows = found.entries().get(live.id());
        if (rows == null) {
            tell(live, now, List.of());
        } else {
            context.run(() -> open(live, now, rows));
        }
    }

    /** Of words that cannot be opened now, the readers learn what keeps them when they try by themselves. */
    private void open(LiveConversation live, Standing now, List<SealedEntry> rows) {
        entries.opened(live.id(), rows)
                .ifNoItem()
                .after(PATIENCE_FOR_KEY)
                .fail()
                .subscribe()
                .with(opened -> tell(live, now, opened), failed -> tell(live, now, List.of()));
    }

    private void tell(LiveConversation live, Standing now, List<Entry> opened) {
        if (live.found(now, opened)) {
            read(live);
        }
    }

    private static void failed(List<LiveConversation> round, Throwable failure) {
        LOG.debugf(
                "Live conversations could not be read (%s).", failure.getClass().getSimpleName());
        round.forEach(LiveConversation::failed);
    }
}
