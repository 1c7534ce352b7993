package nl.veiligthuis.platform.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.veiligthuis.platform.bus.OwnContext;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.DutchTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ArrivalsTest {

    @Inject
    Arrivals arrivals;

    @Inject
    OwnContext context;

    @Inject
    DataSource source;

    @Inject
    Clock clock;

    Sql sql;
    Work work;
    LocalDate today;

    @BeforeEach
    void nothing_was_counted() {
        sql = new Sql(source);
        work = new Work(context);
        sql.change("delete from tally");
        today = LocalDate.now(clock.withZone(DutchTime.ZONE));
    }

    @Test
    void a_weekday_and_hour_have_the_mean_of_the_weeks_looked_back() {
        counted(today.minusDays(28), 3, "VT09", "ASKED", "", 1);
        counted(today.minusDays(7), 3, "VT09", "ASKED", "", 4);
        counted(today.minusDays(7), 3, "", "ASKED", "", 2);
        counted(today.minusDays(29), 3, "VT09", "ASKED", "", 100);
        counted(today, 3, "VT09", "ASKED", "", 100);
        DayOfWeek day = today.getDayOfWeek();
        assertEquals(
                List.of(
                        new Arrivals.Hourly(day, 3, "", "nl", "MYSELF", 0.5),
                        new Arrivals.Hourly(day, 3, "VT09", "nl", "MYSELF", 1.25)),
                work.done(() -> arrivals.byWeekHour(4)));
    }

    @Test
    void weeks_before_the_first_that_was_counted_are_unknown_and_not_empty() {
        counted(today.minusDays(8), 9, "VT01", "ASKED", "", 6);
        counted(today.minusDays(1), 9, "VT01", "ASKED", "", 2);
        assertEquals(
                List.of(new Arrivals.Hourly(today.minusDays(1).getDayOfWeek(), 9, "VT01", "nl", "MYSELF", 4)),
                work.done(() -> arrivals.byWeekHour(52)));
    }

    @Test
    void without_a_single_chat_nothing_is_expected() {
        assertEquals(List.of(), work.done(() -> arrivals.byWeekHour(4)));
        assertEquals(new Arrivals.Service(Optional.empty(), Optional.empty()), work.done(() -> arrivals.service(4)));
    }

    @Test
    void handling_and_patience_are_means_of_what_was_counted() {
        LocalDate day = today.minusDays(2);
        counted(day, 1, "", "LASTED", "600", 20);
        counted(day, 1, "", "LASTED", "1200", 10);
        counted(day, 1, "", "WAITED", "60", 30);
        counted(day, 1, "", "ABANDONED", "120", 5);
        Duration patience = Duration.ofSeconds((30 * 75 + 5 * 150) / 5);
        assertEquals(
                new Arrivals.Service(
                        Optional.of(Duration.ofSeconds((20 * 750 + 10 * 1350) / 30)), Optional.of(patience)),
                work.done(() -> arrivals.service(1)));
    }

    @Test
    void means_of_too_few_chats_and_patience_that_never_ran_out_are_not_told() {
        LocalDate day = today.minusDays(2);
        counted(day, 1, "", "LASTED", "600", 29);
        counted(day, 1, "", "WAITED", "60", 40);
        assertEquals(new Arrivals.Service(Optional.empty(), Optional.empty()), work.done(() -> arrivals.service(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 105})
    void no_more_than_two_years_are_looked_back(int weeks) {
        assertThrows(IllegalArgumentException.class, () -> arrivals.byWeekHour(weeks));
        assertThrows(IllegalArgumentException.class, () -> arrivals.service(weeks));
    }

    private void counted(LocalDate day, int hour, String region, String measure, String value, int number) {
        sql.change(
                "insert into tally (day, hour, region, language, audience, measure, value, number)"
                        + " values (?, ?, ?, 'nl', 'MYSELF', ?, ?, ?)",
                day,
                hour,
                region,
                measure,
                value,
                number);
    }
}
