package nl.veiligthuis.platform.kit;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.jboss.logging.Logger;

/** Lets the typesetter write to the log of everybody else, and only what somebody should know. */
class PrinterLog implements XRLogger {

    private static final Logger LOG = Logger.getLogger(Printer.class);

    @Override
    public void log(String where, Level level, String message) {
        if (worthwhile(level)) {
            LOG.warn(message);
        }
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        if (worthwhile(level)) {
            LOG.warn(message, cause);
        }
    }

    @Override
    public void setLevel(String logger, Level level) {
        // There is one level.
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic message) {
        return worthwhile(message.getLevel());
    }

    private static boolean worthwhile(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }
}
