package nl.veiligthuis.platform.roster;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.veiligthuis.platform.roster.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarRosterTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Defaults FOREIGN =
            new Defaults(Map.of("regions", "VT09", "languages", "nl", "audiences", "MYSELF"));

    private static final List<Plan> PLANS = List.of(
            Examples.plan(Examples.ANNA, Set.of(MONDAY, FRIDAY), "22:00", "06:00", "2026-06-03", null),
            Examples.except(
                    Examples.plan(Examples.BEN, Examples.EVERY_DAY, "00:00", "00:00", "2026-06-01", "2026-12-31"),
                    true,
                    "2026-07-01",
                    "2026-10-25"),
            Examples.plan(Examples.ANNA, Set.of(WEDNESDAY), "02:30", "03:30", "2026-01-07", "2026-10-28"),
            Examples.plan(Examples.BEN, Examples.EVERY_DAY, "09:00", "17:00", "2026-06-01", "2026-06-01"),
            new Plan(
                    null,
                    null,
                    Examples.weekly(Set.of(MONDAY), "09:15", "17:45", "2026-06-01", "2026-06-01"),
                    Examples.EVERYWHERE));

    /** As another program writes it; lines are counted from 1. */
    private static final String EVENT = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Example//Calendar//EN
            BEGIN:VEVENT
            UID:1@example.nl
            DTSTAMP:20260601T000000Z
            SUMMARY:Nachtdienst met een heel lange naam die over de regel heen loopt en d
             aarom gevouwen is
            DTSTART;TZID=Europe/Amsterdam:20260601T220000
            DTEND;TZID=Europe/Amsterdam:20260602T060000
            RRULE:FREQ=WEEKLY;BYDAY=MO,FR
            EXDATE;TZID=Europe/Amsterdam:20260605T220000,20260612T220000
            END:VEVENT
            END:VCALENDAR
            """;

    @Test
    void what_is_written_is_read_back_without_loss() {
        assertEquals(PLANS, plans(CalendarWriter.write(PLANS, NOW), Defaults.NONE));
    }

    @Test
    void what_is_written_is_a_calendar_as_others_read_it() {
        String text = CalendarWriter.write(PLANS.subList(0, 2), NOW);
        assertTrue(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"), text);
        assertTrue(text.contains("\r\nDTSTART;TZID=Europe/Amsterdam:20260605T220000\r\n"), text);
        assertTrue(text.contains("\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,FR\r\n"), text);
        assertTrue(text.contains(";UNTIL=20261230T230000Z\r\n"), text);
        assertTrue(text.contains("SUMMARY:Anna\\, de eerste\\; of \\\\ laatste"), text);
        assertTrue(text.lines().allMatch(line -> line.length() <= 75), text);
    }

    @Test
    void an_event_of_another_calendar_takes_what_was_chosen_on_the_form() {
        Plan plan = plans(EVENT, FOREIGN).getFirst();
        assertEquals(Set.of(MONDAY, FRIDAY), plan.weekly().days());
        assertEquals(LocalTime.parse("22:00"), plan.weekly().starts());
        assertEquals(LocalTime.parse("06:00"), plan.weekly().ends());
        assertEquals(
                Set.of(LocalDate.parse("2026-06-05"), LocalDate.parse("2026-06-12")),
                plan.weekly().except());
        assertEquals(Set.of("VT09"), plan.scope().regions());
        assertEquals(Set.of("nl"), plan.scope().languages());
        assertEquals(null, plan.adviser());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RRULE:FREQ=WEEKLY;BYDAY=MO,FR;COUNT=4|2026-06-12",
                "RRULE:FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20260612T200000Z|2026-06-12",
                "RRULE:FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20260612T195959Z|2026-06-12",
                "RRULE:FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20260612|2026-06-12",
                "RRULE:FREQ=DAILY;COUNT=3;INTERVAL=1|2026-06-03",
                "RRULE:FREQ=WEEKLY;WKST=SU|",
            })
    void a_rule_ends_as_it_says(String rule, LocalDate until) {
        String text = EVENT.replace("RRULE:FREQ=WEEKLY;BYDAY=MO,FR", rule);
        if (rule.contains("195959")) {
            assertEquals(List.of(new Problem(11, "RRULE", Kind.RULE, rule.substring(6))), problems(text));
        } else {
            assertEquals(until, plans(text, FOREIGN).getFirst().weekly().until());
        }
    }

    @Test
    void an_event_without_a_rule_stands_once() {
        String text = EVENT.replace("RRULE:FREQ=WEEKLY;BYDAY=MO,FR\n", "").replaceFirst("EXDATE.*\n", "");
        Weekly weekly = plans(text, FOREIGN).getFirst().weekly();
        assertEquals(Set.of(MONDAY), weekly.days());
        assertEquals(weekly.from(), weekly.until());
    }

    @ParameterizedTest
    @CsvSource({
        ":20260601T200000Z, :20260602T040000Z",
        ";TZID=Europe/London:20260601T210000, ;TZID=Europe/London:20260602T050000",
        ";TZID=W. Europe Standard Time:20260601T220000, ;TZID=W. Europe Standard Time:20260602T060000",
        ":20260601T220000, :20260602T060000",
    })
    void a_moment_of_any_zone_is_told_by_the_clocks_here(String start, String end) {
        String once = EVENT.replace("RRULE:FREQ=WEEKLY;BYDAY=MO,FR\n", "")
                .replaceFirst("EXDATE.*\n", "")
                .replace(";TZID=Europe/Amsterdam:20260601T220000", start)
                .replace(";TZID=Europe/Amsterdam:20260602T060000", end);
        Weekly weekly = plans(once, FOREIGN).getFirst().weekly();
        assertEquals(LocalTime.parse("22:00"), weekly.starts());
        assertEquals(LocalTime.parse("06:00"), weekly.ends());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART;TZID=Europe/Amsterdam:20260601T220000|DTSTART:20260601T200000Z|9|DTSTART|ZONE|20260601T200000Z",
                "DTSTART;TZID=Europe/Amsterdam:|DTSTART;TZID=Mars/Olympus:|9|DTSTART|ZONE|20260601T220000",
                "DTSTART;TZID=Europe/Amsterdam:20260601T220000|DTSTART;VALUE=DATE:20260601|9|DTSTART|ALL_DAY|20260601",
                "DTSTART;TZID=Europe/Amsterdam:20260601T220000|DTSTART:soon|9|DTSTART|TIME|soon",
                "DTSTART;TZID=Europe/Amsterdam:20260601T220000|DTSTART:20260601T220030|9|DTSTART|TIME|20260601T220030",
                "DTSTART;TZID=Europe/Amsterdam:20260601T220000|X-NOTHING:1|4|DTSTART|MISSING|''",
                "DTEND;TZID=Europe/Amsterdam:20260602T060000|X-NOTHING:1|4|DTEND|MISSING|''",
                "DTEND;TZID=Europe/Amsterdam:20260602T060000|DTEND:20260603T060000|10|DTEND|TOO_LONG|''",
                "DTEND;TZID=Europe/Amsterdam:20260602T060000|DTEND:20260601T060000|10|DTEND|TOO_LONG|''",
                "DTEND;TZID=Europe/Amsterdam:20260602T060000|DURATION:P2D|10|DURATION|TOO_LONG|''",
                "DTEND;TZID=Europe/Amsterdam:20260602T060000|DURATION:long|10|DURATION|TIME|long",
                "FREQ=WEEKLY;BYDAY=MO,FR|FREQ=MONTHLY;BYDAY=1MO|11|RRULE|RULE|FREQ=MONTHLY;BYDAY=1MO",
                "FREQ=WEEKLY;BYDAY=MO,FR|FREQ=WEEKLY;INTERVAL=2|11|RRULE|RULE|FREQ=WEEKLY;INTERVAL=2",
                "FREQ=WEEKLY;BYDAY=MO,FR|FREQ=WEEKLY;UNTIL=once|11|RRULE|RULE|FREQ=WEEKLY;UNTIL=once",
                "EXDATE;TZID=Europe/Amsterdam:20260605T220000|EXDATE:someday|12|EXDATE|DATE|someday",
                "UID:1@example.nl|RECURRENCE-ID:20260608T220000|5|RECURRENCE-ID|UNSUPPORTED|20260608T220000",
                "UID:1@example.nl|X-VT-ADVISER:carla|5|X-VT-ADVISER|ADVISER|carla",
                "UID:1@example.nl|X-VT-LANGUAGES:nl xx|5|X-VT-LANGUAGES|LANGUAGE|xx",
                "UID:1@example.nl|X-VT-REGIONS:VT77|5|X-VT-REGIONS|REGION|VT77",
                "UID:1@example.nl|X-VT-FROM:gisteren|5|X-VT-FROM|DATE|gisteren",
                "PRODID:-//Example//Calendar//EN|no colon here|3||UNREADABLE|no colon here",
            })
    void what_cannot_be_a_plan_is_named_by_line_and_property(
            String right, String wrong, int line, String property, Kind kind, String value) {
        String part = property == null ? "" : property;
        assertEquals(List.of(new Problem(line, part, kind, value)), problems(EVENT.replace(right, wrong)));
    }

    @Test
    void an_event_cut_off_in_the_middle_is_named() {
        assertEquals(
                List.of(new Problem(4, "VEVENT", Kind.UNREADABLE, "")),
                problems(EVENT.substring(0, EVENT.indexOf("END:VEVENT"))));
    }

    @Test
    void a_cancelled_event_and_an_alarm_are_passed_over() {
        String alarm = "BEGIN:VALARM\nTRIGGER:-PT15M\nDURATION:P9D\nEND:VALARM\nEND:VEVENT";
        String two = EVENT.replace("END:VCALENDAR\n", "")
                + EVENT.substring(EVENT.indexOf("BEGIN:VEVENT")).replace("SUMMARY", "STATUS:CANCELLED\nSUMMARY");
        assertEquals(1, plans(two, FOREIGN).size());
        assertEquals(1, plans(EVENT.replaceFirst("END:VEVENT", alarm), FOREIGN).size());
    }

    @Test
    void something_else_that_begins_is_no_calendar() {
        assertEquals(
                Kind.NO_CALENDAR,
                problems("BEGIN:VCARD\nVERSION:4.0\nEND:VCARD\n").getFirst().kind());
    }

    @Test
    void a_calendar_without_events_is_said_to_be_empty() {
        assertEquals(
                Kind.EMPTY,
                problems("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n")
                        .getFirst()
                        .kind());
    }

    private static List<Plan> plans(String text, Defaults defaults) {
        RosterFile file = RosterFile.read(text, Examples.ALL, defaults);
        assertEquals(List.of(), file.problems());
        return file.plans().stream().map(RosterFile.Placed::plan).toList();
    }

    private static List<Problem> problems(String text) {
        RosterFile file = RosterFile.read(text, Examples.ALL, FOREIGN);
        assertEquals(List.of(), file.plans());
        return file.problems();
    }
}
