package nl.veiligthuis.platform.chat;

import java.util.Optional;
import java.util.UUID;
import nl.veiligthuis.platform.routing.Queue;
import nl.veiligthuis.platform.routing.QueueWatch;
import nl.veiligthuis.platform.routing.WaitEstimate;

/**
 * What a visitor who waits is told. Nothing is told that would be a guess.
 *
 * @param attended whether somebody is on duty for them
 * @param place in the queue, from 1; null when it is not known
 * @param fromMinutes how long it may still take at least; null, as {@code toMinutes}, when it is not known
 * @param toMinutes how long it may still take at most
 */
public record Wait(boolean attended, Integer place, Integer fromMinutes, Integer toMinutes) {

    static Wait of(UUID conversation, QueueWatch queue) {
        Optional<Queue.Outlook> outlook = queue.outlook(conversation);
        Optional<WaitEstimate> estimate = outlook.flatMap(Queue.Outlook::estimate);
        return new Wait(
                queue.attends(conversation),
                outlook.map(Queue.Outlook::place).orElse(null),
                estimate.map(WaitEstimate::fromMinutes).orElse(null),
                estimate.map(WaitEstimate::toMinutes).orElse(null));
    }
}
