package nl.veiligthuis.platform.ops;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An exception in one line: its classes, the database's code for it and the places in our code. */
final class Outline {

    private static final String OWN = "nl.veiligthuis.";
    private static final int MOST_CAUSES = 8;
    private static final int MOST_PLACES = 4;

    /** They speak of settings and ports, which an operator must be told. */
    private static final Set<String> OF_SETTINGS = Set.of(
            "io.quarkus.runtime.configuration.ConfigurationException",
            "io.smallrye.config.ConfigValidationException",
            "java.net.BindException");

    private Outline() {}

    /**
     * Tells an exception and its causes.
     *
     * @param reasons whether those of our own and those about settings may say what they have to say: at the start
     */
    static String of(Throwable thrown, boolean reasons) {
        return chain(thrown).stream().map(cause -> told(cause, reasons)).collect(Collectors.joining("; caused by "));
    }

    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = thrown;
                cause != null && !chain.contains(cause) && chain.size() < MOST_CAUSES;
                cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }

    private static String told(Throwable thrown, boolean reasons) {
        String reason = reasons && tellsItsReason(thrown) ? ": " + thrown.getMessage() : "";
        return thrown.getClass().getName() + code(thrown) + places(thrown) + reason;
    }

    private static String code(Throwable thrown) {
        return switch (thrown) {
            case PgException refused -> " (SQLSTATE " + refused.getSqlState() + ")";
            case SQLException refused -> " (SQLSTATE " + refused.getSQLState() + ")";
            default -> "";
        };
    }

    private static String places(Throwable thrown) {
        String places = Arrays.stream(thrown.getStackTrace())
                .filter(place -> own(place) && place.getFileName() != null)
                .limit(MOST_PLACES)
                .map(place -> place.getFileName() + ":" + place.getLineNumber())
                .collect(Collectors.joining(" < "));
        return places.isEmpty() ? "" : " at " + places;
    }

    /** What is made from its cause alone says what the cause says. */
    private static boolean tellsItsReason(Throwable thrown) {
        StackTraceElement[] places = thrown.getStackTrace();
        boolean ofOurs = places.length > 0 && own(places[0]);
        boolean ofItsCause =
                thrown.getCause() != null && thrown.getCause().toString().equals(thrown.getMessage());
        return thrown.getMessage() != null
                && !ofItsCause
                && (ofOurs || OF_SETTINGS.contains(thrown.getClass().getName()));
    }

    private static boolean own(StackTraceElement place) {
        return place.getClassName().startsWith(OWN);
    }
}
