package nl.veiligthuis.platform.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The public holidays of the Netherlands. Source: rijksoverheid.nl, "Wat zijn de officiële feestdagen in Nederland?". */
public enum Feast {
    NEW_YEAR,
    GOOD_FRIDAY,
    EASTER,
    EASTER_MONDAY,
    KINGS_DAY,
    LIBERATION_DAY,
    ASCENSION,
    PENTECOST,
    PENTECOST_MONDAY,
    CHRISTMAS,
    SECOND_CHRISTMAS;

    /** The day it falls on in a year from 2014 on; King's Day is a day earlier when that is a Sunday. */
    public LocalDate in(int year) {
        return switch (this) {
            case NEW_YEAR -> LocalDate.of(year, Month.JANUARY, 1);
            case GOOD_FRIDAY -> easter(year).minusDays(2);
            case EASTER -> easter(year);
            case EASTER_MONDAY -> easter(year).plusDays(1);
            case KINGS_DAY -> notOnSunday(LocalDate.of(year, Month.APRIL, 27));
            case LIBERATION_DAY -> LocalDate.of(year, Month.MAY, 5);
            case ASCENSION -> easter(year).plusDays(39);
            case PENTECOST -> easter(year).plusDays(49);
            case PENTECOST_MONDAY -> easter(year).plusDays(50);
            case CHRISTMAS -> LocalDate.of(year, Month.DECEMBER, 25);
            case SECOND_CHRISTMAS -> LocalDate.of(year, Month.DECEMBER, 26);
        };
    }

    /** The days of each year that was asked for; rosters know the years from 2000 to 2099. */
    private static final Map<Integer, Map<LocalDate, Feast>> YEARS = new ConcurrentHashMap<>();

    /** The holiday that a day is; empty for any other day. */
    public static Optional<Feast> on(LocalDate day) {
        return Optional.ofNullable(
                YEARS.computeIfAbsent(day.getYear(), Feast::year).get(day));
    }

    private static Map<LocalDate, Feast> year(int year) {
        return Arrays.stream(values())
                .collect(Collectors.toMap(feast -> feast.in(year), Function.identity(), (first, same) -> first));
    }

    private static LocalDate notOnSunday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    /**
     * Easter Sunday of the Gregorian calendar. Source: the anonymous algorithm of <i>Nature</i>, 20 April 1876, as given by
     * J. Meeus, <i>Astronomical Algorithms</i>, chapter 8, with its names of variables.
     */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
