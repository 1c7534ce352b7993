package nl.veiligthuis.platform.ops;

import io.quarkus.logging.LoggingFilter;
import java.util.OptionalInt;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * What the log may hold. Our own lines are written without words, addresses or ids and stand as they are. Libraries cannot be
 * trusted with that: PostgreSQL prints rows, servers print addresses and paths, parsers print pieces of their input. So of
 * what a library says only its name, its level and where in our code it happened are told, and nothing below a warning. Of
 * an exception, whoever logs it, its class is told and never its message. The same is told a few times and then counted, see
 * {@link LogRepeats}.
 */
@LoggingFilter(name = "guard")
public final class LogGuard implements Filter {

    static final String WITHHELD = "What a library says here is withheld: it could hold what somebody wrote.";

    private static final String OWN = "nl.veiligthuis.";

    /** They tell of the start, the stop and the settings, when nobody has written anything yet. */
    private static final Set<String> OF_THE_START =
            Set.of("io.quarkus", "io.quarkus.config", "io.quarkus.runtime.Application");

    /** The message with its parameters, and nothing else. */
    private static final PatternFormatter WORDING = new PatternFormatter("%s");

    /** In the place of the parameters of a record that went through here and is told: each handler asks again. */
    private static final Object[] GUARDED = {};

    /** The same for a record that is left out. */
    private static final Object[] LEFT_OUT = {};

    private final LogRepeats repeats = new LogRepeats(System::nanoTime);

    @Override
    public boolean isLoggable(LogRecord record) {
        ExtLogRecord line = ExtLogRecord.wrap(record);
        Object[] mark = line.getParameters();
        return mark == GUARDED || mark != LEFT_OUT && tells(line);
    }

    private boolean tells(ExtLogRecord line) {
        String logger = line.getLoggerName() == null ? "" : line.getLoggerName();
        if (OF_THE_START.contains(logger)) {
            return tell(line, WORDING.format(line), true);
        }
        if (logger.startsWith(OWN)) {
            return tell(line, WORDING.format(line), false);
        }
        return line.getLevel().intValue() >= Level.WARNING.intValue() && tell(line, WITHHELD, false);
    }

    private boolean tell(ExtLogRecord line, String message, boolean reasons) {
        Throwable thrown = line.getThrown();
        String told = thrown == null ? message : message + " " + Outline.of(thrown, reasons);
        OptionalInt leftOut = repeats.count(line.getLoggerName() + " " + told);
        String counted = leftOut.orElse(0) == 0 ? told : told + " (" + leftOut.getAsInt() + " more like it)";
        line.setMessage(counted, ExtLogRecord.FormatStyle.NO_FORMAT);
        line.setThrown(null);
        line.setParameters(leftOut.isPresent() ? GUARDED : LEFT_OUT);
        return leftOut.isPresent();
    }
}
