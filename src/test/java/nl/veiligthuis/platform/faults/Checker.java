package nl.veiligthuis.platform.faults;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veiligthuis.platform.chat.EntryKind;

/**
 * Compares what both sides of all conversations lived through with what is stored, once everything has come to rest. Pure:
 * gets all it judges.
 */
final class Checker {

    private final Map<UUID, List<Stored>> logs;
    private final Map<UUID, String> texts = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private Checker(Collection<Testimony> testimonies, Collection<Stored> stored) {
        this.logs = stored.stream().collect(groupingBy(Stored::conversation));
        testimonies.forEach(testimony -> testimony.said().forEach(message -> texts.put(message.id(), message.text())));
    }

    /** What does not hold, a sentence each; empty when no word was lost, doubled, moved or made up. */
    static List<String> faults(Collection<Testimony> testimonies, Collection<Stored> stored) {
        Checker checker = new Checker(testimonies, stored);
        checker.logs.forEach(checker::numbersHaveNoGap);
        checker.nothingIsStoredTwice(stored);
        checker.nothingIsMadeUp(stored);
        testimonies.forEach(checker::whatWasToldIsTrue);
        testimonies.forEach(checker::allThatWasSaidIsStored);
        testimonies.forEach(checker::allThatIsStoredWasShownOnce);
        return checker.faults;
    }

    private void numbersHaveNoGap(UUID conversation, List<Stored> log) {
        List<Long> numbers = log.stream().map(Stored::seq).sorted().toList();
        for (int index = 0; index < numbers.size(); index++) {
            if (numbers.get(index) != index + 1) {
                fault("%s: number %d is followed by %d.", conversation, index, numbers.get(index));
                return;
            }
        }
    }

    private void nothingIsStoredTwice(Collection<Stored> stored) {
        Set<UUID> seen = new HashSet<>();
        for (Stored entry : stored) {
            if (!seen.add(entry.id())) {
                fault("%s: %s is stored twice, again as %d.", entry.conversation(), entry.id(), entry.seq());
            }
        }
    }

    private void nothingIsMadeUp(Collection<Stored> stored) {
        for (Stored entry : stored) {
            if (entry.kind() == EntryKind.TEXT && !texts.containsKey(entry.id())) {
                fault("%s: number %d was said by nobody.", entry.conversation(), entry.seq());
            }
        }
    }

    private void whatWasToldIsTrue(Testimony testimony) {
        for (Testimony.Told told : testimony.told()) {
            if (!texts.containsKey(told.id()) || !storedAs(testimony, told)) {
                fault(
                        "%s, %s: %s was acknowledged as %d and is not stored so.",
                        testimony.conversation(), testimony.side(), told.id(), told.seq());
            }
        }
    }

    private boolean storedAs(Testimony testimony, Testimony.Told told) {
        return log(testimony).stream()
                .anyMatch(entry -> entry.id().equals(told.id())
                        && entry.seq() == told.seq()
                        && entry.author() == testimony.side());
    }

    /** Acknowledged too, and in the order in which it was said: a side has one message under way at a time. */
    private void allThatWasSaidIsStored(Testimony testimony) {
        Map<UUID, Long> numbers = new HashMap<>();
        testimony.told().forEach(told -> numbers.put(told.id(), told.seq()));
        long before = 0;
        for (Testimony.Message message : testimony.said()) {
            Long number = numbers.get(message.id());
            if (number == null) {
                fault("%s, %s: %s was never acknowledged.", testimony.conversation(), testimony.side(), message.id());
            } else if (number <= before) {
                fault(
                        "%s, %s: %s has number %d, though it was said after %d.",
                        testimony.conversation(), testimony.side(), message.id(), number, before);
            } else {
                before = number;
            }
        }
    }

    /** An entry may come again only to a side that asked for what comes after a number before it. */
    private void allThatIsStoredWasShownOnce(Testimony testimony) {
        Map<Long, Stored> log = new HashMap<>();
        log(testimony).forEach(entry -> log.put(entry.seq(), entry));
        long last = 0;
        long furthest = 0;
        for (Testimony.Sight sight : testimony.seen()) {
            switch (sight) {
                case Testimony.Asked asked -> last = Math.min(asked.after(), furthest);
                case Testimony.Shown shown -> {
                    follows(testimony, last, shown);
                    isStored(testimony, log.get(shown.seq()), shown);
                    last = Math.max(last, shown.seq());
                    furthest = Math.max(furthest, last);
                }
            }
        }
        if (furthest < log.size()) {
            fault(
                    "%s, %s: %d entries are stored, and the last shown is %d.",
                    testimony.conversation(), testimony.side(), log.size(), furthest);
        }
    }

    private void follows(Testimony testimony, long last, Testimony.Shown shown) {
        if (shown.seq() != last + 1) {
            fault("%s, %s: after %d came %d.", testimony.conversation(), testimony.side(), last, shown.seq());
        }
    }

    private void isStored(Testimony testimony, Stored entry, Testimony.Shown shown) {
        boolean same = entry != null
                && entry.id().equals(shown.id())
                && entry.author() == shown.author()
                && (entry.kind() != EntryKind.TEXT || shown.text().equals(texts.get(shown.id())));
        if (!same) {
            fault(
                    "%s, %s: what was shown as %d is not what is stored and was said.",
                    testimony.conversation(), testimony.side(), shown.seq());
        }
    }

    private List<Stored> log(Testimony testimony) {
        return logs.getOrDefault(testimony.conversation(), List.of());
    }

    private void fault(String sentence, Object... details) {
        faults.add(sentence.formatted(details));
    }
}
