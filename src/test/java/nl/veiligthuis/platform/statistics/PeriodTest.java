package nl.veiligthuis.platform.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({"LAST_7_DAYS, 2026-02-25", "LAST_28_DAYS, 2026-02-04", "THIS_MONTH, 2026-03-01", "THIS_YEAR, 2026-01-01"
    })
    void a_period_with_a_name_ends_today(Period.Kind kind, LocalDate from) {
        LocalDate today = LocalDate.parse("2026-03-03");
        assertEquals(new Period(from, today), Period.upTo(today, kind));
    }

    @Test
    void two_years_to_the_day_are_a_period() throws Period.Wrong {
        Period whole = new Period(LocalDate.parse("2024-02-29"), LocalDate.parse("2026-02-27"));
        assertEquals(whole, Period.between("2024-02-29", "2026-02-27"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2026-01-01, FROM_UNREADABLE",
        "2026-02-30, 2026-03-01, FROM_UNREADABLE",
        "+999999999-01-01, 2026-03-01, FROM_UNREADABLE",
        "2026-01-01, '', TO_UNREADABLE",
        "2026-01-01, 1 maart, TO_UNREADABLE",
        "2026-01-02, 2026-01-01, TURNED_ROUND",
        "2024-01-01, 2026-01-01, TOO_LONG"
    })
    void what_is_wrong_with_dates_is_told(String from, String to, Period.Fault fault) {
        assertEquals(
                fault,
                assertThrows(Period.Wrong.class, () -> Period.between(from, to)).fault());
    }
}
