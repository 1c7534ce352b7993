package nl.veiligthuis.platform.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The duties and the queue as they stood at one moment.
 *
 * @param at the moment
 * @param live who is on duty
 * @param waiting who waits and is there
 * @param places the place of each who waits
 * @param takes how many requests each adviser took within {@link WaitingRequests#RECENTLY}
 */
public record Queue(
        Instant at, List<LiveDuty> live, List<Waiting> waiting, Map<UUID, Integer> places, Map<UUID, Integer> takes) {

    /** Before the first look. */
    static final Queue NONE = new Queue(Instant.EPOCH, List.of(), List.of(), Map.of(), Map.of());

    /** What somebody who waits may be told. The estimate is empty when it would be a guess. */
    public record Outlook(int place, Optional<WaitEstimate> estimate) {}

    /** This queue with what was just read of one duty and one request. */
    Queue with(LiveDuty duty, Waiting request) {
        return new Queue(
                at,
                Stream.concat(live.stream().filter(other -> !other.adviser().equals(duty.adviser())), Stream.of(duty))
                        .toList(),
                Stream.concat(
                                waiting.stream()
                                        .filter(other -> !other.conversation().equals(request.conversation())),
                                Stream.of(request))
                        .toList(),
                places,
                takes);
    }

    /** What one who waits may expect; empty when they are not in the queue of this moment. */
    Optional<Outlook> outlook(UUID conversation, QueueRules rules) {
        return waiting.stream()
                .filter(request -> request.conversation().equals(conversation))
                .findFirst()
                .filter(request -> places.containsKey(conversation))
                .map(request -> outlook(request, rules));
    }

    private Outlook outlook(Waiting request, QueueRules rules) {
        int place = places.get(request.conversation());
        int taken = live.stream()
                .filter(duty -> rules.serves(duty, request.need()))
                .mapToInt(duty -> takes.getOrDefault(duty.adviser(), 0))
                .sum();
        return new Outlook(place, WaitEstimate.of(place, taken, WaitingRequests.RECENTLY));
    }
}
