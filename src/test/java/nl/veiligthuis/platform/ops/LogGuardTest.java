package nl.veiligthuis.platform.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

class LogGuardTest {

    private static final String WORDS = "Hij staat voor de deur";
    private static final String OURS = LogGuardTest.class.getName();

    private final LogGuard guard = new LogGuard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.netty.channel.DefaultChannelPipeline",
                "io.vertx.core.impl.ContextBase",
                "io.quarkus.vertx.http.runtime.QuarkusErrorHandler",
                "org.hibernate.engine.jdbc.spi.SqlExceptionHelper",
                "org.flywaydb.core.internal.command.DbMigrate",
                "io.quarkus.runtime",
                "io.quarkusnot",
                "nl.veiligthuisnot",
                ""
            })
    void what_a_library_says_is_withheld(String logger) {
        ExtLogRecord line = line(logger, Level.SEVERE, WORDS);
        assertTrue(guard.isLoggable(line));
        assertEquals(LogGuard.WITHHELD, line.getMessage());
    }

    @Test
    void parameters_of_a_library_are_withheld_too() {
        ExtLogRecord line = new ExtLogRecord(Level.WARNING, "From %s", ExtLogRecord.FormatStyle.PRINTF, OURS);
        line.setLoggerName("io.netty");
        line.setParameters(new Object[] {WORDS});
        assertTrue(guard.isLoggable(line));
        assertEquals(LogGuard.WITHHELD, line.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"INFO", "FINE", "FINER"})
    void below_a_warning_a_library_says_nothing(String level) {
        assertFalse(guard.isLoggable(line("io.netty", Level.parse(level), WORDS)));
        assertTrue(guard.isLoggable(line("nl.veiligthuis.platform.chat.Feed", Level.parse(level), "Ours")));
    }

    @Test
    void our_own_line_stands_and_its_exception_is_told_without_its_message() {
        ExtLogRecord line = line("nl.veiligthuis.platform.chat.Feed", Level.WARNING, "It failed. Check the database.");
        line.setThrown(new IllegalStateException(WORDS, new PSQLException(WORDS, PSQLState.CHECK_VIOLATION)));
        assertTrue(guard.isLoggable(line));
        String told = line.getMessage();
        assertTrue(
                told.matches("It failed\\. Check the database\\. java\\.lang\\.IllegalStateException at"
                        + " LogGuardTest\\.java:\\d+; caused by org\\.postgresql\\.util\\.PSQLException"
                        + " \\(SQLSTATE 23514\\) at LogGuardTest\\.java:\\d+"),
                told);
        assertNull(line.getThrown());
    }

    @Test
    void the_same_line_is_told_a_few_times_and_no_other_is_lost_for_it() {
        for (int said = 0; said < LogRepeats.TOLD; said++) {
            assertTrue(guard.isLoggable(line("io.netty", Level.WARNING, WORDS)));
        }
        ExtLogRecord oneMore = line("io.netty", Level.WARNING, WORDS);
        assertFalse(guard.isLoggable(oneMore));
        assertFalse(guard.isLoggable(oneMore), "a second handler");
        assertTrue(guard.isLoggable(line("io.vertx", Level.WARNING, WORDS)), "of another library");
        assertTrue(guard.isLoggable(line(OURS, Level.WARNING, "Check the database.")));
    }

    @Test
    void a_second_handler_is_told_the_same() {
        ExtLogRecord line = line("io.vertx", Level.SEVERE, WORDS);
        line.setThrown(new IllegalStateException(WORDS));
        guard.isLoggable(line);
        String told = line.getMessage();
        assertTrue(guard.isLoggable(line));
        assertEquals(told, line.getMessage());
        assertTrue(told.contains("java.lang.IllegalStateException"), told);
    }

    @Test
    void who_begins_a_line_as_the_guard_does_is_not_let_past_it() {
        ExtLogRecord line = line("io.vertx", Level.SEVERE, LogGuard.WITHHELD + " " + WORDS);
        line.setParameters(new Object[] {});
        guard.isLoggable(line);
        assertEquals(LogGuard.WITHHELD, line.getMessage());
    }

    @Test
    void a_start_that_fails_says_why() {
        ExtLogRecord line = line("io.quarkus.runtime.Application", Level.SEVERE, "Failed to start application");
        line.setThrown(new RuntimeException(
                "java.lang.X: " + WORDS, new IllegalArgumentException("platform.limits.sockets must be at least 1.")));
        guard.isLoggable(line);
        assertTrue(line.getMessage().endsWith("platform.limits.sockets must be at least 1."), line::getMessage);
    }

    @Test
    void of_an_exception_of_a_library_not_even_the_start_says_why() {
        ExtLogRecord line = line("io.quarkus.runtime.Application", Level.SEVERE, "Failed to start application");
        line.setThrown(thrownByJava());
        guard.isLoggable(line);
        assertFalse(line.getMessage().contains("Hij"), line::getMessage);
        line = line("io.quarkus.runtime.Application", Level.SEVERE, "Failed to start application");
        line.setThrown(new IllegalStateException(thrownByJava()));
        guard.isLoggable(line);
        assertFalse(line.getMessage().contains("Hij"), line::getMessage);
    }

    @Test
    void a_ring_of_causes_ends() {
        Exception first = new IllegalStateException("first");
        Exception second = new IllegalStateException("second", first);
        first.initCause(second);
        assertTrue(Outline.of(first, true).matches("[^;]*first; caused by [^;]*second"), Outline.of(first, true));
    }

    private static Throwable thrownByJava() {
        try {
            return new AssertionError(Integer.valueOf(WORDS));
        } catch (NumberFormatException refused) {
            return refused;
        }
    }

    private static ExtLogRecord line(String logger, Level level, String message) {
        ExtLogRecord line = new ExtLogRecord(level, message, ExtLogRecord.FormatStyle.NO_FORMAT, OURS);
        line.setLoggerName(logger);
        return line;
    }
}
