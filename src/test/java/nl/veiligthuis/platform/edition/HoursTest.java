package nl.veiligthuis.platform.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether somebody is there is told by the clock of the Netherlands. */
class HoursTest {

    @ParameterizedTest
    @CsvSource({
        // A Tuesday in winter: an hour ahead of UTC.
        "09:00-17:00, 2026-11-24T07:59:59Z, false",
        "09:00-17:00, 2026-11-24T08:00:00Z, true",
        "09:00-17:00, 2026-11-24T15:59:59Z, true",
        "09:00-17:00, 2026-11-24T16:00:00Z, false",
        // A Tuesday in summer: two hours ahead.
        "09:00-17:00, 2026-07-07T06:59:59Z, false",
        "09:00-17:00, 2026-07-07T07:00:00Z, true",
        "09:00-17:00, 2026-07-07T15:00:00Z, false",
        // Over midnight into Wednesday.
        "20:00-02:00, 2026-11-24T18:59:00Z, false",
        "20:00-02:00, 2026-11-24T19:00:00Z, true",
        "20:00-02:00, 2026-11-25T00:59:59Z, true",
        "20:00-02:00, 2026-11-25T01:00:00Z, false",
        // Not the night from Monday to Tuesday.
        "20:00-02:00, 2026-11-24T00:30:00Z, false",
        "00:00-24:00, 2026-11-23T22:59:59Z, false",
        "00:00-24:00, 2026-11-23T23:00:00Z, true",
        "00:00-24:00, 2026-11-24T22:59:59Z, true",
        "00:00-24:00, 2026-11-24T23:00:00Z, false",
        "22:00-24:00, 2026-11-24T22:59:59Z, true",
    })
    void a_tuesday(String written, Instant now, boolean open) {
        assertEquals(open, on(DayOfWeek.TUESDAY, written).open(now));
    }

    @ParameterizedTest
    @CsvSource({
        // On 29 March 2026 two o'clock becomes three: an hour and a half after 01:30 it is 04:00.
        "SUNDAY, 01:00-04:00, 2026-03-29T00:59:00Z, true",
        "SUNDAY, 01:00-04:00, 2026-03-29T01:00:00Z, true",
        "SUNDAY, 01:00-04:00, 2026-03-29T02:00:00Z, false",
        "SATURDAY, 22:00-03:00, 2026-03-29T00:59:59Z, true",
        "SATURDAY, 22:00-03:00, 2026-03-29T01:00:00Z, false",
        // On 25 October 2026 three o'clock becomes two: the hour from two to three is there twice.
        "SUNDAY, 02:00-03:00, 2026-10-24T23:59:59Z, false",
        "SUNDAY, 02:00-03:00, 2026-10-25T00:30:00Z, true",
        "SUNDAY, 02:00-03:00, 2026-10-25T01:30:00Z, true",
        "SUNDAY, 02:00-03:00, 2026-10-25T02:00:00Z, false",
        // From Sunday over midnight into Monday.
        "SUNDAY, 23:00-01:00, 2026-10-25T23:30:00Z, true",
        "SUNDAY, 23:00-01:00, 2026-10-26T00:00:00Z, false",
    })
    void the_night_in_which_the_clock_is_changed(DayOfWeek day, String written, Instant now, boolean open) {
        assertEquals(open, on(day, written).open(now));
    }

    @Test
    void always_is_always() {
        for (int hour = 0; hour < 400; hour++) {
            assertTrue(Hours.ALWAYS.open(Instant.parse("2026-10-20T00:00:00Z").plusSeconds(hour * 3_600L)));
        }
    }

    @Test
    void days_with_the_same_hours_are_told_together() {
        List<Span> office = List.of(new Span(540, 1020));
        Hours hours = new Hours(Map.of(
                DayOfWeek.MONDAY, office,
                DayOfWeek.TUESDAY, office,
                DayOfWeek.WEDNESDAY, office,
                DayOfWeek.FRIDAY, office,
                DayOfWeek.SATURDAY, List.of(new Span(600, 720), new Span(1200, 1560))));
        assertEquals(
                List.of(
                        "MONDAY WEDNESDAY [09:00–17:00]",
                        "FRIDAY FRIDAY [09:00–17:00]",
                        "SATURDAY SATURDAY [10:00–12:00, 20:00–02:00]"),
                hours.runs().stream()
                        .map(run -> run.first() + " " + run.last() + " "
                                + run.spans().stream().map(Span::shown).toList())
                        .toList());
    }

    @Test
    void whose_hours_are_not_known_is_neither_open_nor_closed() {
        Partner partner = new Partner(
                "Buurtteam",
                new Words(Map.of(Language.DUTCH, "Praten.")),
                List.of(Audience.EVERYONE),
                "",
                Optional.empty(),
                "",
                "",
                List.of("nl"),
                true,
                LocalDate.of(2026, 11, 24));
        assertEquals(
                PartnerCard.Open.UNKNOWN,
                PartnerCard.of(partner, Language.DUTCH, Instant.EPOCH).open());
    }

    private static Hours on(DayOfWeek day, String written) {
        return new Hours(Map.of(day, List.of(Span.of(written).orElseThrow())));
    }
}
