package nl.veiligthuis.platform.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErlangTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Exact fractions for one and two servers; the rest from printed tables of Erlang B. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 0.5, 1e-12",
        "2, 1, 0.2, 1e-12",
        "5, 3, 0.1101, 5e-5",
        "10, 8, 0.1217, 5e-5",
        "10, 4.46, 0.01, 5e-5",
        "100, 84.06, 0.01, 5e-5",
        "200, 179.74, 0.01, 5e-5",
        "0, 3, 1, 0"
    })
    void erlang_b_is_as_printed(int servers, double load, double expected, double tolerance) {
        assertEquals(expected, Erlang.blocked(servers, load), tolerance);
    }

    /** With a handling time of an hour, chats per hour are the load in erlang. */
    @ParameterizedTest
    @CsvSource({"1, 0.5, 0.5, 1e-12", "2, 1, 0.333333333333, 1e-12", "5, 3, 0.2362, 5e-5", "10, 8, 0.4092, 5e-5"})
    void erlang_c_is_as_printed(int servers, double load, double expected, double tolerance) {
        assertEquals(expected, Erlang.c(servers, load, HOUR).waiting(), tolerance);
    }

    @Test
    void one_server_waits_as_every_textbook_says() {
        // M/M/1: the mean wait is rho / (mu - lambda) = 0.8 / 0.2 handling times.
        assertEquals(4 * 3_600, Erlang.c(1, 0.8, HOUR).seconds(), 1e-6);
    }

    /** Garnett, Mandelbaum and Reiman 2002, table 1: 50 agents, 48 calls a minute, a minute each, patience of two. */
    @Test
    void the_published_comparison_of_the_two_models_comes_out() {
        Erlang patient = Erlang.c(50, 48 * 60, MINUTE);
        assertEquals(20.8, patient.seconds(), 0.05);
        Erlang impatient = Erlang.a(50, 48 * 60, MINUTE, Duration.ofMinutes(2));
        assertEquals(0.031, impatient.leaving(), 0.0005);
        assertEquals(3.7, impatient.seconds(), 0.05);
    }

    @Test
    void with_as_much_patience_as_a_chat_takes_the_number_present_is_poissons() {
        // theta = mu makes M/M/n+M the queue without bound on servers: P(wait) = P(Poisson(a) >= n).
        double load = 3;
        double fewer = 0;
        double term = Math.exp(-load);
        for (int present = 0; present < 5; present++) {
            fewer += term;
            term *= load / (present + 1);
        }
        assertEquals(1 - fewer, Erlang.a(5, load, HOUR, HOUR).waiting(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 50, 200})
    void endless_patience_is_erlang_c(int servers) {
        Erlang patient = Erlang.c(servers, servers * 0.9, HOUR);
        Erlang nearly = Erlang.a(servers, servers * 0.9, HOUR, Duration.ofHours(1_000_000));
        assertEquals(patient.waiting(), nearly.waiting(), 1e-3);
        assertEquals(patient.seconds(), nearly.seconds(), patient.seconds() * 1e-3);
        assertEquals(0, nearly.leaving(), 1e-3);
    }

    @Test
    void no_patience_is_erlang_b() {
        assertEquals(
                Erlang.blocked(10, 8),
                Erlang.a(10, 8, HOUR, Duration.ofMillis(1)).leaving(),
                1e-3);
    }

    @Test
    void more_advisers_never_make_anybody_wait_longer_and_more_chats_never_shorter() {
        for (int servers = 0; servers < 200; servers++) {
            Erlang fewer = Erlang.a(servers, 60, HOUR, Duration.ofMinutes(10));
            Erlang more = Erlang.a(servers + 1, 60, HOUR, Duration.ofMinutes(10));
            assertTrue(more.seconds() < fewer.seconds(), servers + " servers");
            assertTrue(more.leaving() < fewer.leaving(), servers + " servers");
            Erlang busier = Erlang.a(servers + 1, 61, HOUR, Duration.ofMinutes(10));
            assertTrue(busier.seconds() > more.seconds(), servers + " servers");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, 100000, 60, 86400",
        "1, 100000, 3600, 86400",
        "0, 5, 1200, 300",
        "200, 0.001, 1, 1",
        "3, 1e-9, 600, 600"
    })
    void nothing_overflows(int servers, double perHour, long handling, long patience) {
        Erlang told = Erlang.a(servers, perHour, Duration.ofSeconds(handling), Duration.ofSeconds(patience));
        assertTrue(told.waiting() >= 0 && told.waiting() <= 1, told.toString());
        assertTrue(told.leaving() >= 0 && told.leaving() <= 1, told.toString());
        assertTrue(told.seconds() >= 0 && told.seconds() <= patience * 1.001, told.toString());
    }

    @Test
    void with_nobody_there_everybody_waits_and_leaves() {
        Erlang told = Erlang.a(0, 5, HOUR, Duration.ofMinutes(5));
        assertEquals(1, told.waiting(), 1e-12);
        assertEquals(1, told.leaving(), 1e-9);
        assertEquals(300, told.seconds(), 1e-6);
    }

    @Test
    void a_queue_that_only_grows_is_said_to() {
        assertEquals(Double.POSITIVE_INFINITY, Erlang.c(3, 3, HOUR).seconds());
    }
}
