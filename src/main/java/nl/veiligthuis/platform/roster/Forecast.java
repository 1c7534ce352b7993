package nl.veiligthuis.platform.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.veiligthuis.platform.statistics.Arrivals;
import nl.veiligthuis.platform.web.DutchTime;

/**
 * How long visitors of one region, or of the whole country, will wait, hour by hour.
 *
 * @param arrivals what to expect, by weekday and hour
 * @param service how long a chat takes and how long visitors wait
 * @param chats that an adviser answers at once
 * @param weeks that were looked back
 */
record Forecast(List<Arrivals.Hourly> arrivals, Arrivals.Service service, int chats, int weeks) {

    /** Chats below which an hour is not told of: a mean of so few says little about the hour, and too much about them. */
    private static final int FEWEST = 5;

    /**
     * An hour.
     *
     * @param start of it
     * @param perHour chats expected; empty when it was too few to tell
     * @param advisers planned for all of it
     * @param told empty when no chat is expected or the past tells too little
     */
    public record Hour(ZonedDateTime start, Optional<Double> perHour, int advisers, Optional<Erlang> told) {}

    /** Whether the past tells enough to say anything. */
    public boolean known() {
        return service.handling().isPresent() && !arrivals.isEmpty();
    }

    /**
     * So many hours from now on, from the next full hour.
     *
     * @param region CBS code; null for the whole country
     */
    List<Hour> hours(String region, List<Schedule.Duty> duties, Instant now, int number) {
        ZonedDateTime first =
                now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS).atZone(DutchTime.ZONE);
        return Stream.iterate(first, hour -> hour.plusHours(1))
                .limit(number)
                .map(hour -> hour(hour, region, duties))
                .toList();
    }

    private Hour hour(ZonedDateTime start, String region, List<Schedule.Duty> duties) {
        double perHour = arrivals.stream()
                .filter(one -> one.day() == start.getDayOfWeek() && one.hour() == start.getHour())
                .filter(one -> region == null || one.region().equals(region))
                .mapToDouble(Arrivals.Hourly::perHour)
                .sum();
        Instant from = start.toInstant();
        int advisers = (int) duties.stream()
                .filter(duty -> region == null || duty.scope().regions().contains(region))
                .filter(duty -> duty.span().covers(from, from.plus(1, ChronoUnit.HOURS)))
                .count();
        boolean few = perHour > 0 && perHour * weeks < FEWEST;
        return few
                ? new Hour(start, Optional.empty(), advisers, Optional.empty())
                : new Hour(start, Optional.of(perHour), advisers, told(perHour, advisers));
    }

    private Optional<Erlang> told(double perHour, int advisers) {
        if (perHour <= 0) {
            return Optional.empty();
        }
        return service.handling().map(handling -> told(perHour, advisers * chats, handling));
    }

    private Erlang told(double perHour, int servers, Duration handling) {
        return service.patience()
                .map(patience -> Erlang.a(servers, perHour, handling, patience))
                .orElseGet(() -> Erlang.c(servers, perHour, handling));
    }
}
