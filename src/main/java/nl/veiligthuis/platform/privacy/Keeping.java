package nl.veiligthuis.platform.privacy;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Does away with what was kept long enough, but for chats, see {@link RetentionJob}, and for the audit, which the service may
 * not touch. Safe on many nodes: what one works on, another passes over, and what was done is found done.
 */
@ApplicationScoped
public class Keeping {

    private static final Logger LOG = Logger.getLogger(Keeping.class);

    /** Rows of a transaction: few enough that nobody waits for them. */
    private static final int AT_ONCE = 1_000;

    /** Transactions of one kind in a run; what is left waits for the next. */
    private static final int MOST_ROUNDS = 200;

    private final Mutiny.SessionFactory sessions;
    private final RetentionConfig config;

    Keeping(Mutiny.SessionFactory sessions, RetentionConfig config) {
        this.sessions = sessions;
        this.config = config;
    }

    /** Carries out every rule once, and tells how many went, if any did. */
    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return destroy().invoke(Keeping::tell).replaceWithVoid();
    }

    /** As {@link #run()}; how many of each kind went, kinds of which none did left out. */
    Uni<Map<Kind, Long>> destroy() {
        return Multi.createFrom()
                .iterable(Rule.ALL)
                .onItem()
                .transformToUniAndConcatenate(rule -> carryOut(rule).map(many -> Map.entry(rule.kind(), many)))
                .filter(went -> went.getValue() > 0)
                .collect()
                .in(() -> new EnumMap<>(Kind.class), (all, went) -> all.put(went.getKey(), went.getValue()));
    }

    /** One rule that fails must not keep the others from being carried out. */
    private Uni<Long> carryOut(Rule rule) {
        return Multi.createBy()
                .repeating()
                .uni(() -> rule.some(sessions, rule.kind().kept(config), AT_ONCE))
                .whilst(many -> many == AT_ONCE)
                .select()
                .first(MOST_ROUNDS)
                .collect()
                .with(Collectors.summingLong(Long::longValue))
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        "What is due of %s was not destroyed (%s); it is tried again in an hour. Check the database.",
                        rule.kind(), failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithItem(0L);
    }

    private static void tell(Map<Kind, Long> went) {
        if (!went.isEmpty()) {
            LOG.infof("Kept long enough and destroyed: %s.", went);
        }
    }
}
