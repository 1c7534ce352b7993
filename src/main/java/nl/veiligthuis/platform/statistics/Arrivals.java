package nl.veiligthuis.platform.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.web.DutchTime;
import org.hibernate.reactive.mutiny.Mutiny;

/** What the tally tells of the work to come: how many ask when, how long a chat takes, how long visitors wait. */
@ApplicationScoped
public class Arrivals {

    /** Weeks that may be looked back. */
    public static final int LONGEST = 104;

    /** Chats below which a mean tells nothing. */
    static final int FEWEST = 30;

    /** What was counted before the first day of all is unknown, not zero: a weekday counts as often as it was seen. */
    private static final String BY_WEEK_HOUR = """
            with seen as (
                select extract(isodow from date) as weekday, count(*) as times
                from generate_series(
                    greatest(cast(:from as date), (select min(day) from tally)), cast(:until as date) - 1,
                    interval '1 day') as date
                group by 1)
            select cast(weekday as integer) as weekday, cast(hour as integer) as hour, region, language, audience,
                cast(cast(sum(number) as double precision) / times as double precision) as per_hour
            from tally join seen on weekday = extract(isodow from day)
            where measure = 'ASKED' and day >= :from and day < :until
            group by weekday, times, hour, region, language, audience
            order by weekday, hour, region, language, audience
            """;

    private static final String TIMES = """
            select measure, cast(value as integer) as lower, cast(sum(number) as bigint) as number from tally
            where measure in ('WAITED', 'ABANDONED', 'LASTED') and day >= :from and day < :until
            group by 1, 2
            """;

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    Arrivals(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * How many ask, of one kind.
     *
     * @param day of the week, by the Dutch clock
     * @param hour of the day, by the Dutch clock, from 0
     * @param region CBS code, or empty when it was not said
     * @param language BCP 47 tag
     * @param audience name of an {@link nl.veiligthuis.platform.routing.Audience}, or empty when it was not said
     * @param perHour mean number of chats, above 0
     */
    public record Hourly(DayOfWeek day, int hour, String region, String language, String audience, double perHour) {}

    /**
     * Means, right to the classes of {@link Buckets}; each empty when fewer than 30 chats were counted for it.
     *
     * @param handling from being taken until the adviser was free again
     * @param patience how long a visitor waits before they leave: all time waited by anybody, for each who left (the
     *     maximum likelihood estimate for exponential patience, since those who were taken would have waited longer);
     *     also empty when nobody left
     */
    public record Service(Optional<Duration> handling, Optional<Duration> patience) {}

    /**
     * Mean chats an hour by weekday and hour. Today is left out: it is not over. Kinds that never asked in an hour are
     * left out too.
     *
     * @param weeks to look back, from 1 to {@value #LONGEST}
     */
    public Uni<List<Hourly>> byWeekHour(int weeks) {
        return read(BY_WEEK_HOUR, weeks)
                .map(rows -> rows.stream().map(Arrivals::hourly).toList());
    }

    /**
     * How long chats take and visitors wait.
     *
     * @param weeks to look back, from 1 to {@value #LONGEST}
     */
    public Uni<Service> service(int weeks) {
        return read(TIMES, weeks).map(Arrivals::service);
    }

    private Uni<List<Tuple>> read(String query, int weeks) {
        if (weeks < 1 || weeks > LONGEST) {
            throw new IllegalArgumentException(
                    "From 1 to " + LONGEST + " weeks can be looked back, not " + weeks + ".");
        }
        LocalDate today = LocalDate.now(clock.withZone(DutchTime.ZONE));
        return sessions.withSession(session -> session.createNativeQuery(query, Tuple.class)
                .setParameter("from", today.minusWeeks(weeks))
                .setParameter("until", today)
                .getResultList());
    }

    private static Hourly hourly(Tuple row) {
        return new Hourly(
                DayOfWeek.of(row.get("weekday", Integer.class)),
                row.get("hour", Integer.class),
                row.get("region", String.class),
                row.get("language", String.class),
                row.get("audience", String.class),
                row.get("per_hour", Double.class));
    }

    private static Service service(List<Tuple> rows) {
        Histogram waited = histogram(rows, Measure.WAITED);
        Histogram abandoned = histogram(rows, Measure.ABANDONED);
        Histogram lasted = histogram(rows, Measure.LASTED);
        Duration stayed = waited.sum().plus(abandoned.sum());
        return new Service(
                mean(lasted.sum(), lasted.total(), lasted.total()),
                mean(stayed, abandoned.total(), waited.total() + abandoned.total()));
    }

    private static Optional<Duration> mean(Duration sum, long number, long counted) {
        return counted < FEWEST || number == 0 ? Optional.empty() : Optional.of(sum.dividedBy(number));
    }

    private static Histogram histogram(List<Tuple> rows, Measure measure) {
        Map<Integer, Long> counts = rows.stream()
                .filter(row -> row.get("measure", String.class).equals(measure.name()))
                .collect(
                        Collectors.toMap(row -> row.get("lower", Integer.class), row -> row.get("number", Long.class)));
        return new Histogram(counts);
    }
}
