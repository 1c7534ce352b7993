package nl.veiligthuis.platform.roster;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A day in words.
 *
 * @param name weekday and date, without the year
 * @param holiday what it is called; empty for any other day
 */
public record DayHead(LocalDate day, String name, String holiday) {

    static DayHead of(LocalDate day, Holidays holidays, String region, Words words) {
        Stream<String> publicly = Feast.on(day).map(words::feast).stream();
        Stream<String> added = holidays.added().stream()
                .filter(one -> one.day().equals(day))
                .filter(one -> one.region() == null || one.region().equals(region))
                .map(Holidays.Added::name);
        return new DayHead(
                day, words.shortDay(day), Stream.concat(publicly, added).collect(Collectors.joining(", ")));
    }
}
