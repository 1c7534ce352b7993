package nl.veiligthuis.platform.roster;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.veiligthuis.platform.roster.Problem.Kind;

/** Reads a roster that came as a calendar (iCalendar, RFC 5545): an event is a plan. What else it holds is passed over. */
final class CalendarRoster extends VObjectDataAdapter {

    private static final String CALENDAR = "VCALENDAR";
    private static final String EVENT = "VEVENT";

    private final Allowed allowed;
    private final Defaults defaults;
    private final RosterFile.Builder file = new RosterFile.Builder();
    private CalendarEvent event;
    private boolean calendar;
    private int events;

    private CalendarRoster(Allowed allowed, Defaults defaults) {
        this.allowed = allowed;
        this.defaults = defaults;
    }

    static RosterFile read(String text, Allowed allowed, Defaults defaults) {
        CalendarRoster roster = new CalendarRoster(allowed, defaults);
        try (VObjectReader reader = new VObjectReader(new StringReader(text), SyntaxRules.iCalendar())) {
            reader.parse(roster);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return roster.finished();
    }

    @Override
    public void onComponentBegin(String name, Context context) {
        calendar |= name.equals(CALENDAR);
        if (name.equals(EVENT) && context.getParentComponents().equals(List.of(CALENDAR))) {
            event = new CalendarEvent(context.getLineNumber());
            count(context);
        }
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
        if (event != null && context.getParentComponents().getLast().equals(EVENT)) {
            event.add(context.getLineNumber(), property);
        }
    }

    @Override
    public void onComponentEnd(String name, Context context) {
        if (event != null && name.equals(EVENT)) {
            if (!event.cancelled()) {
                add(event);
            }
            event = null;
        }
    }

    @Override
    public void onWarning(Warning warning, VObjectProperty property, Exception why, Context context) {
        if (warning != Warning.UNKNOWN_VERSION) {
            file.wrong(context.getLineNumber(), "", Kind.UNREADABLE, context.getUnfoldedLine());
        }
    }

    private void add(CalendarEvent complete) {
        Map<String, String> fields = new HashMap<>(defaults.fields());
        fields.putAll(complete.fields(file));
        if (!complete.failed()) {
            PlanText.Reading reading = PlanText.read(fields, allowed, complete.line());
            file.add(
                    complete.line(),
                    new PlanText.Reading(
                            reading.plan(),
                            reading.problems().stream().map(complete::placed).toList()));
        }
    }

    private void count(Context context) {
        if (++events > RosterFile.MOST) {
            file.wrong(context.getLineNumber(), "", Kind.TOO_MANY, Integer.toString(RosterFile.MOST));
            event = null;
            context.stop();
        }
    }

    private RosterFile finished() {
        if (!calendar) {
            return RosterFile.wrong(new Problem(1, "", Kind.NO_CALENDAR, ""));
        }
        if (event != null) {
            file.wrong(event.line(), EVENT, Kind.UNREADABLE, "");
        }
        return file.build();
    }
}
