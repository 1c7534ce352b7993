package nl.veiligthuis.platform.edition;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.web.DutchTime;

/**
 * When a partner is reached, week after week, by the clock of the Netherlands. Public holidays are not told apart.
 *
 * @param days the spans of each day that has any
 */
public record Hours(Map<DayOfWeek, List<Span>> days) {

    /** Day and night. */
    static final Hours ALWAYS = new Hours(Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), day -> List.of(Span.WHOLE_DAY))));

    /** Days after one another with the same spans. */
    record Run(DayOfWeek first, DayOfWeek last, List<Span> spans) {}

    boolean open(Instant now) {
        ZonedDateTime there = now.atZone(DutchTime.ZONE);
        int minute = there.getHour() * 60 + there.getMinute();
        return open(there.getDayOfWeek(), minute) || open(there.getDayOfWeek().minus(1), minute + Span.DAY);
    }

    boolean always() {
        return equals(ALWAYS);
    }

    /** The days with spans, from Monday on, those alike together. */
    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Span> spans = of(day);
            if (!spans.isEmpty()) {
                boolean longer = !runs.isEmpty()
                        && runs.getLast().last().plus(1) == day
                        && runs.getLast().spans().equals(spans);
                DayOfWeek first = longer ? runs.removeLast().first() : day;
                runs.add(new Run(first, day, spans));
            }
        }
        return runs;
    }

    private boolean open(DayOfWeek day, int minute) {
        return of(day).stream().anyMatch(span -> span.holds(minute));
    }

    private List<Span> of(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }
}
