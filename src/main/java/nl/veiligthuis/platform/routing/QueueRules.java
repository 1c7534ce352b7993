package nl.veiligthuis.platform.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may take which request, and who comes first. Nothing here reads a clock or a database: the same duties and requests
 * give the same answer, on every node.
 *
 * <p><b>Order.</b> Requests of advisers who fell silent come first. All others come by their <i>effective moment</i>: when
 * they asked, earlier by a credit when danger was declared, later for professionals. Since that moment never changes,
 * whoever asks later than both together can overtake nobody: nobody starves.
 */
@ApplicationScoped
public class QueueRules {

    private final RoutingConfig.Queue settings;
    private final BackupRegions backups;
    private final Comparator<Waiting> order = Comparator.comparing((Waiting waiting) -> !waiting.handedBack())
            .thenComparing(this::effectiveMoment)
            .thenComparing(Waiting::conversation);

    QueueRules(RoutingConfig config, BackupRegions backups) {
        this.settings = config.queue();
        this.backups = backups;
    }

    /** Whether a duty ever serves a need, however far that has come. */
    public boolean serves(LiveDuty duty, Need need) {
        return serves(duty, need, Step.NATIONAL_POOL);
    }

    /** Whether somebody on duty serves a need, busy or not: "open", for this visitor. */
    public boolean attended(Need need, Collection<LiveDuty> live) {
        return live.stream().anyMatch(duty -> serves(duty, need));
    }

    /** How far a request has come. A step at which nobody is on duty for it is passed at once: no one waits for nobody. */
    public Step step(Waiting waiting, Instant now, Collection<LiveDuty> live) {
        Need need = waiting.need();
        if (need.region() == null || waiting.handedBack()) {
            return Step.NATIONAL_POOL;
        }
        Duration waited = Duration.between(waiting.askedAt(), now);
        Duration ownUntil = attendedAt(need, live, Step.OWN_REGION) ? settings.ownRegionFor() : Duration.ZERO;
        if (waited.compareTo(ownUntil) < 0) {
            return Step.OWN_REGION;
        }
        boolean backedUp = live.stream().anyMatch(duty -> standsIn(duty, need) && speaksWith(duty, need));
        Duration backupUntil = backedUp ? ownUntil.plus(settings.backupRegionsFor()) : ownUntil;
        return waited.compareTo(backupUntil) < 0 ? Step.BACKUP_REGION : Step.NATIONAL_POOL;
    }

    /** Whether a duty may take a request by now. How many chats it holds is not looked at. */
    public boolean mayTake(LiveDuty duty, Waiting waiting, Instant now, Collection<LiveDuty> live) {
        return serves(duty, waiting.need(), step(waiting, now, live));
    }

    /** Requests, first come first. */
    public List<Waiting> order(Collection<Waiting> waiting) {
        return waiting.stream().sorted(order).toList();
    }

    /** What a duty may take by now, first come first. */
    public List<Waiting> offered(LiveDuty duty, Collection<Waiting> waiting, Instant now, Collection<LiveDuty> live) {
        return order(waiting).stream()
                .filter(request -> mayTake(duty, request, now, live))
                .toList();
    }

    /** Why a duty gets a request at this moment. */
    public Reason reason(
            LiveDuty duty, Waiting waiting, Collection<Waiting> all, Instant now, Collection<LiveDuty> live) {
        return reason(duty, waiting, now, offered(duty, all, now, live), false);
    }

    /** Why a duty has a request that a coordinator gave it: the place is that among all it ever serves. */
    public Reason given(LiveDuty duty, Waiting waiting, Collection<Waiting> all, Instant now) {
        List<Waiting> served = order(all).stream()
                .filter(request -> serves(duty, request.need()))
                .toList();
        return reason(duty, waiting, now, served, true);
    }

    private Reason reason(LiveDuty duty, Waiting waiting, Instant now, List<Waiting> ordered, boolean given) {
        Duration waited = Duration.between(waiting.askedAt(), now);
        return new Reason(
                cameBy(duty, waiting.need()),
                waiting.need().danger(),
                waiting.handedBack(),
                waited.isNegative() ? Duration.ZERO : waited,
                ordered.indexOf(waiting) + 1,
                given);
    }

    /** The nearest step at which somebody on duty serves a need, busy or not; empty when nobody does. */
    public Optional<Step> nearest(Need need, Collection<LiveDuty> live) {
        return Arrays.stream(Step.values())
                .filter(step -> attendedAt(need, live, step))
                .findFirst();
    }

    /**
     * The place of each who waits, from 1: who is ahead in the same lane and competes for at least one duty. Of one whom
     * nobody serves there is no place to tell.
     */
    public Map<UUID, Integer> places(Collection<Waiting> waiting, Collection<LiveDuty> live) {
        List<LiveDuty> duties = List.copyOf(live);
        Map<UUID, Integer> places = new HashMap<>();
        List<BitSet> serving = new ArrayList<>();
        List<Waiting> ordered = order(waiting);
        for (Waiting request : ordered) {
            BitSet mine = serving(request.need(), duties);
            if (!mine.isEmpty()) {
                places.put(request.conversation(), 1 + ahead(request, mine, ordered, serving));
            }
            serving.add(mine);
        }
        return places;
    }

    private static int ahead(Waiting request, BitSet mine, List<Waiting> ordered, List<BitSet> serving) {
        int ahead = 0;
        for (int index = 0; index < serving.size(); index++) {
            boolean sameLane =
                    ordered.get(index).need().lane() == request.need().lane();
            if (sameLane && serving.get(index).intersects(mine)) {
                ahead++;
            }
        }
        return ahead;
    }

    private BitSet serving(Need need, List<LiveDuty> duties) {
        BitSet serving = new BitSet(duties.size());
        for (int index = 0; index < duties.size(); index++) {
            serving.set(index, serves(duties.get(index), need));
        }
        return serving;
    }

    private Instant effectiveMoment(Waiting waiting) {
        Instant moment = waiting.askedAt();
        if (waiting.need().danger()) {
            moment = moment.minus(settings.dangerCredit());
        }
        return waiting.need().lane() == Need.Lane.PROFESSIONALS ? moment.plus(settings.professionalBehind()) : moment;
    }

    private boolean attendedAt(Need need, Collection<LiveDuty> live, Step step) {
        return live.stream().anyMatch(duty -> serves(duty, need, step));
    }

    /** Whether a duty serves a need that has come so far. Of the duty its scope alone counts. */
    boolean serves(LiveDuty duty, Need need, Step step) {
        return speaksWith(duty, need) && reaches(duty, need, step);
    }

    private boolean reaches(LiveDuty duty, Need need, Step step) {
        return switch (step) {
            case OWN_REGION -> own(duty, need);
            case BACKUP_REGION -> own(duty, need) || standsIn(duty, need);
            case NATIONAL_POOL ->
                own(duty, need) || standsIn(duty, need) || duty.scope().pool();
        };
    }

    private Step cameBy(LiveDuty duty, Need need) {
        if (own(duty, need)) {
            return Step.OWN_REGION;
        }
        return standsIn(duty, need) ? Step.BACKUP_REGION : Step.NATIONAL_POOL;
    }

    private static boolean speaksWith(LiveDuty duty, Need need) {
        return duty.scope().serves(need.language()) && duty.scope().audiences().contains(need.asked());
    }

    private static boolean own(LiveDuty duty, Need need) {
        return need.region() != null && duty.scope().regions().contains(need.region());
    }

    private boolean standsIn(LiveDuty duty, Need need) {
        return need.region() != null
                && backups.of(need.region()).stream().anyMatch(duty.scope().regions()::contains);
    }
}
