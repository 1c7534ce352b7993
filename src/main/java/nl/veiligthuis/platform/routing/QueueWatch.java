package nl.veiligthuis.platform.routing;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.bus.Bus;
import nl.veiligthuis.platform.bus.Hint;
import nl.veiligthuis.platform.bus.OwnContext;
import nl.veiligthuis.platform.web.FrontDoor;
import nl.veiligthuis.platform.web.Language;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Keeps in memory who is on duty and who waits, for pages, visitors and consoles of this node alike. Looks every two
 * seconds, and when a duty or the queue changes.
 */
@ApplicationScoped
public class QueueWatch implements FrontDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** From a look that was asked for to the next: in a rush one look answers for all who came meanwhile. */
    private static final Duration APART = Duration.ofMillis(100);

    private final Mutiny.SessionFactory sessions;
    private final Duties duties;
    private final WaitingRequests requests;
    private final QueueRules rules;
    private final Clock clock;
    private final OwnContext context;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong looks = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private long noted;
    private volatile boolean known;
    private volatile Queue queue = Queue.NONE;
    private volatile Offers offers;
    private volatile Map<Language, State> doors = Map.of();

    QueueWatch(
            Mutiny.SessionFactory sessions,
            Duties duties,
            WaitingRequests requests,
            QueueRules rules,
            Clock clock,
            OwnContext context) {
        this.sessions = sessions;
        this.duties = duties;
        this.requests = requests;
        this.rules = rules;
        this.clock = clock;
        this.context = context;
        this.offers = new Offers(queue, rules);
    }

    /** The queue as of the last look. */
    public Queue queue() {
        return queue;
    }

    /** Whether the last look saw anything: the queue is that of an earlier one otherwise. */
    public boolean known() {
        return known;
    }

    /** What one who waits may expect; empty when it is not known. */
    public Optional<Queue.Outlook> outlook(UUID conversation) {
        return known ? queue.outlook(conversation, rules) : Optional.empty();
    }

    /** Those a duty may take as of the last look, in the order of the queue. */
    public List<Waiting> offered(LiveDuty duty) {
        return offers.to(duty);
    }

    /**
     * Whether somebody on duty serves one who waits, busy or not. Of one who came after the last look it counts whether
     * anybody is on duty: nobody who was just let in is told that nobody is there.
     */
    public boolean attends(UUID conversation) {
        Queue now = queue;
        return known
                && now.waiting().stream()
                        .filter(request -> request.conversation().equals(conversation))
                        .findFirst()
                        .map(request -> rules.attended(request.need(), now.live()))
                        .orElse(!now.live().isEmpty());
    }

    /** Calls somebody after each look, until the service stops. They must return at once. */
    public void afterLook(Runnable listener) {
        listeners.add(listener);
    }

    /** What a visitor who says no more than their language will find. Asked with every page: found out once for each look. */
    @Override
    public State state(Language language) {
        return doors.getOrDefault(language, State.UNKNOWN);
    }

    private State state(Language language, List<LiveDuty> live) {
        if (rules.attended(new Need(null, language.tag(), null, false), live)) {
            return State.OPEN;
        }
        boolean somewhere = live.stream().anyMatch(duty -> duty.scope().serves(language.tag()));
        return somewhere ? State.PARTLY : State.CLOSED;
    }

    void listen(@Observes StartupEvent start, Bus bus) {
        bus.subscribe(this::onHint);
    }

    private void onHint(Hint hint) {
        if (hint instanceof Hint.DeskChanged && asked.getAndIncrement() == 0) {
            lookUntilNobodyAsks();
        }
    }

    /** However many hints come during a look, one more look is enough. */
    private void lookUntilNobodyAsks() {
        int answering = asked.get();
        look().subscribe().with(looked -> answered(answering), failed -> answered(answering));
    }

    private void answered(int number) {
        if (asked.addAndGet(-number) > 0) {
            context.runAfter(APART, this::lookUntilNobodyAsks);
        }
    }

    /** Looks once; of a database that does not answer nothing is known, and nobody is told that somebody is there. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        long number = looks.incrementAndGet();
        return sessions.withSession(this::read)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .invoke(seen -> note(number, seen, true))
                .onFailure()
                .invoke(failed -> note(number, queue, false))
                .onFailure()
                .recoverWithNull()
                .invoke(() -> listeners.forEach(Runnable::run))
                .replaceWithVoid();
    }

    private Uni<Queue> read(Mutiny.Session session) {
        return duties.live(session).chain(live -> read(session, live));
    }

    private Uni<Queue> read(Mutiny.Session session, List<LiveDuty> live) {
        return requests.present(session).chain(waiting -> read(session, live, waiting));
    }

    private Uni<Queue> read(Mutiny.Session session, List<LiveDuty> live, List<Waiting> waiting) {
        return requests.recentTakes(session).map(takes -> queue(live, waiting, takes));
    }

    private Queue queue(List<LiveDuty> live, List<Waiting> waiting, Map<UUID, Integer> takes) {
        return new Queue(clock.instant(), live, waiting, rules.places(waiting, live), takes);
    }

    /** Looks may overtake one another; what an earlier one saw does not count any more. */
    private synchronized void note(long number, Queue seen, boolean answered) {
        if (number > noted) {
            noted = number;
            if (seen != queue) {
                queue = seen;
                offers = new Offers(seen, rules);
            }
            known = answered;
            doors = answered ? doors(seen.live()) : Map.of();
        }
    }

    private Map<Language, State> doors(List<LiveDuty> live) {
        return Language.OFFERED.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), language -> state(language, live)));
    }
}
