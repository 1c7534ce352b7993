package nl.veiligthuis.platform.board;

import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A duty that is planned.
 *
 * @param regional whether it is for the watcher's region, or for any when they see all
 */
record Planned(Instant startsAt, Instant endsAt, boolean regional, boolean pool, Set<String> languages) {

    private static final int HOURS = 12;
    private static final Duration HOUR = Duration.ofHours(1);

    static Planned of(Tuple row) {
        return new Planned(
                Instant.ofEpochMilli(row.get("starts_at", Long.class)),
                Instant.ofEpochMilli(row.get("ends_at", Long.class)),
                row.get("regional", Boolean.class),
                row.get("pool", Boolean.class),
                Set.copyOf(Arrays.asList(row.get("languages", String.class).split(","))));
    }

    /** The hours from the one that runs: a duty counts in each hour it touches. */
    static List<Hour> hours(List<Planned> planned, Instant now, Labels labels) {
        Instant first = now.truncatedTo(ChronoUnit.HOURS);
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> hour(planned, first.plus(HOUR.multipliedBy(hour)), labels))
                .toList();
    }

    private static Hour hour(List<Planned> planned, Instant from, Labels labels) {
        List<Planned> then = planned.stream().filter(duty -> duty.touches(from)).toList();
        return new Hour(
                labels.clock(from),
                then.stream().filter(Planned::regional).count(),
                then.stream().filter(Planned::pool).count(),
                labels.languages(
                        then.stream().flatMap(duty -> duty.languages().stream()).collect(Collectors.toSet())));
    }

    private boolean touches(Instant from) {
        return startsAt.isBefore(from.plus(HOUR)) && endsAt.isAfter(from);
    }
}
