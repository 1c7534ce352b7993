package nl.veiligthuis.platform.roster;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectParameters;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.web.DutchTime;

/** Writes plans as a calendar that {@link CalendarRoster} reads back without loss, and that other programs show. */
final class CalendarWriter {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final VObjectWriter writer;

    private CalendarWriter(VObjectWriter writer) {
        this.writer = writer;
    }

    /**
     * A calendar.
     *
     * @param now when it is written
     */
    static String write(List<Plan> plans, Instant now) {
        StringWriter text = new StringWriter();
        try (VObjectWriter writer = new VObjectWriter(text, SyntaxStyle.NEW)) {
            new CalendarWriter(writer).calendar(plans, now);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private void calendar(List<Plan> plans, Instant now) throws IOException {
        writer.writeBeginComponent("VCALENDAR");
        writer.writeVersion("2.0");
        writer.writeProperty("PRODID", "-//Veilig Thuis//Roster//NL");
        zone();
        for (Plan plan : plans) {
            writer.writeBeginComponent("VEVENT");
            event(plan, now);
            writer.writeEndComponent("VEVENT");
        }
        writer.writeEndComponent("VCALENDAR");
    }

    /** The rules of the European Union since 1996, Directive 2000/84/EC. */
    private void zone() throws IOException {
        writer.writeBeginComponent("VTIMEZONE");
        writer.writeProperty("TZID", DutchTime.ZONE.getId());
        observance("DAYLIGHT", "19960331T020000", "+0100", "+0200", 3);
        observance("STANDARD", "19961027T030000", "+0200", "+0100", 10);
        writer.writeEndComponent("VTIMEZONE");
    }

    private void observance(String kind, String since, String from, String to, int month) throws IOException {
        writer.writeBeginComponent(kind);
        writer.writeProperty("DTSTART", since);
        writer.writeProperty("TZOFFSETFROM", from);
        writer.writeProperty("TZOFFSETTO", to);
        writer.writeProperty("RRULE", "FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU");
        writer.writeEndComponent(kind);
    }

    private void event(Plan plan, Instant now) throws IOException {
        Weekly weekly = plan.weekly();
        LocalDate first = first(weekly);
        writer.writeProperty("UID", plan.id() + "@roster.veiligthuis");
        writer.writeProperty("DTSTAMP", universal(now));
        writer.writeProperty(
                "SUMMARY",
                escaped(plan.adviser() == null ? "Veilig Thuis" : plan.adviser().name()));
        local("DTSTART", first.atTime(weekly.starts()));
        local("DTEND", (weekly.overnight() ? first.plusDays(1) : first).atTime(weekly.ends()));
        if (!once(weekly)) {
            writer.writeProperty("RRULE", rule(weekly));
        }
        for (LocalDate day : weekly.except().stream().sorted().toList()) {
            local("EXDATE", day.atTime(weekly.starts()));
        }
        Map<String, String> fields = PlanText.write(plan);
        for (String own : CalendarEvent.OWN.keySet().stream().sorted().toList()) {
            writer.writeProperty(own, escaped(fields.get(CalendarEvent.OWN.get(own))));
        }
    }

    private static boolean once(Weekly weekly) {
        return weekly.from().equals(weekly.until())
                && weekly.days().equals(Set.of(weekly.from().getDayOfWeek()));
    }

    private static String rule(Weekly weekly) {
        String days = weekly.days().stream().sorted().map(PlanText::abbreviated).collect(Collectors.joining(","));
        String until = weekly.until() == null
                ? ""
                : ";UNTIL="
                        + universal(weekly.until()
                                .atTime(weekly.starts())
                                .atZone(DutchTime.ZONE)
                                .toInstant());
        return "FREQ=WEEKLY;BYDAY=" + days + until;
    }

    /** What repeats has to begin on a day of its rule. */
    private static LocalDate first(Weekly weekly) {
        LocalDate day = weekly.from();
        while (!weekly.days().contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return day;
    }

    private void local(String name, LocalDateTime moment) throws IOException {
        VObjectParameters parameters = new VObjectParameters();
        parameters.put("TZID", DutchTime.ZONE.getId());
        writer.writeProperty(new VObjectProperty(null, name, parameters, MOMENT.format(moment)));
    }

    private static String universal(Instant moment) {
        return MOMENT.format(moment.atZone(ZoneOffset.UTC)) + "Z";
    }

    private static String escaped(String text) {
        return VObjectPropertyValues.escape(text);
    }
}
