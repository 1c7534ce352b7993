package nl.veiligthuis.platform.routing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What duties may take of one queue, as of its moment. Order and steps are found once, and what a scope reaches once for all
 * who serve it.
 */
final class Offers {

    private record Candidate(Waiting request, Step step) {}

    private final QueueRules rules;
    private final List<Candidate> candidates;
    private final Map<Scope, List<Waiting>> byScope = new ConcurrentHashMap<>();

    Offers(Queue queue, QueueRules rules) {
        this.rules = rules;
        this.candidates = rules.order(queue.waiting()).stream()
                .map(request -> new Candidate(request, rules.step(request, queue.at(), queue.live())))
                .toList();
    }

    /** Those a duty may take, first come first. */
    List<Waiting> to(LiveDuty duty) {
        return byScope.computeIfAbsent(duty.scope(), scope -> reached(duty));
    }

    private List<Waiting> reached(LiveDuty duty) {
        return candidates.stream()
                .filter(candidate -> rules.serves(duty, candidate.request().need(), candidate.step()))
                .map(Candidate::request)
                .toList();
    }
}
