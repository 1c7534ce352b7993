package nl.veiligthuis.platform.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.veiligthuis.platform.routing.Audience;
import nl.veiligthuis.platform.routing.LiveDuty;
import nl.veiligthuis.platform.routing.Need;
import nl.veiligthuis.platform.routing.QueueRules;
import nl.veiligthuis.platform.web.Language;

/**
 * Where nobody is planned. What serves whom is what the queue goes by, so a gap here is a closed door to a visitor then.
 */
final class Coverage {

    private final QueueRules rules;
    private final List<Schedule.Duty> duties;

    Coverage(QueueRules rules, List<Schedule.Duty> duties) {
        this.rules = rules;
        this.duties = duties;
    }

    /** How bad a gap is. */
    public enum Level {
        /** Nobody at all is planned. */
        NOBODY,
        /** Nobody of the region; others stand in. */
        OTHERS_ONLY
    }

    /** A time without anybody, for some languages and who asks. */
    public record Gap(Weekly.Span span, Level level, Set<String> languages, Set<Audience> audiences) {}

    private record Key(Weekly.Span span, Level level) {}

    /**
     * The gaps of a region, worst first, and then the soonest.
     *
     * @param region CBS code; null for visitors who do not say where they live
     */
    List<Gap> gaps(String region, Instant from, Instant to) {
        Comparator<Key> order = Comparator.comparing(Key::level)
                .thenComparing(key -> key.span().start())
                .thenComparing(key -> key.span().end());
        Map<Key, Map<String, Set<Audience>>> found = new TreeMap<>(order);
        for (Language language : Language.SPOKEN) {
            for (Audience audience : Audience.values()) {
                keys(new Need(region, language.tag(), audience, false), from, to)
                        .forEach(key -> found.computeIfAbsent(key, first -> new TreeMap<>())
                                .computeIfAbsent(language.tag(), first -> EnumSet.noneOf(Audience.class))
                                .add(audience));
            }
        }
        return found.entrySet().stream()
                .flatMap(entry -> merged(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Languages that miss the same audiences at the same time are one gap. */
    private static Stream<Gap> merged(Key key, Map<String, Set<Audience>> missing) {
        List<Gap> gaps = new ArrayList<>();
        for (Set<Audience> audiences : List.copyOf(new LinkedHashSet<>(missing.values()))) {
            Set<String> languages = new TreeSet<>();
            missing.forEach((language, its) -> {
                if (its.equals(audiences)) {
                    languages.add(language);
                }
            });
            gaps.add(new Gap(key.span(), key.level(), languages, audiences));
        }
        return gaps.stream();
    }

    private Stream<Key> keys(Need need, Instant from, Instant to) {
        List<Weekly.Span> served = spans(need, false);
        List<Weekly.Span> closed = between(served, from, to);
        if (need.region() == null) {
            return closed.stream().map(span -> new Key(span, Level.NOBODY));
        }
        List<Weekly.Span> ownOrNobody = new ArrayList<>(spans(need, true));
        ownOrNobody.addAll(closed);
        return Stream.concat(
                closed.stream().map(span -> new Key(span, Level.NOBODY)),
                between(ownOrNobody, from, to).stream().map(span -> new Key(span, Level.OTHERS_ONLY)));
    }

    private List<Weekly.Span> spans(Need need, boolean own) {
        return duties.stream()
                .filter(duty -> !own || duty.scope().regions().contains(need.region()))
                .filter(duty -> rules.serves(new LiveDuty(null, duty.scope(), 0), need))
                .map(Schedule.Duty::span)
                .toList();
    }

    /** The time from one moment to another that none of these takes. */
    static List<Weekly.Span> between(Collection<Weekly.Span> taken, Instant from, Instant to) {
        List<Weekly.Span> free = new ArrayList<>();
        Instant reached = from;
        for (Weekly.Span span :
                taken.stream().sorted(Comparator.comparing(Weekly.Span::start)).toList()) {
            if (span.start().isAfter(reached) && reached.isBefore(to)) {
                free.add(new Weekly.Span(reached, span.start().isBefore(to) ? span.start() : to));
            }
            reached = span.end().isAfter(reached) ? span.end() : reached;
        }
        if (reached.isBefore(to)) {
            free.add(new Weekly.Span(reached, to));
        }
        return free;
    }
}
