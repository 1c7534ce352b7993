package nl.veiligthuis.platform.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeastTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2000-04-23",
                "2008-03-23",
                "2011-04-24",
                "2019-04-21",
                "2024-03-31",
                "2025-04-20",
                "2026-04-05",
                "2027-03-28",
                "2028-04-16",
                "2038-04-25",
                "2049-04-18",
                "2285-03-22"
            })
    void easter_is_on_its_day(LocalDate easter) {
        assertEquals(easter, Feast.easter(easter.getYear()));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, NEW_YEAR",
        "2026-04-03, GOOD_FRIDAY",
        "2026-04-05, EASTER",
        "2026-04-06, EASTER_MONDAY",
        "2026-04-27, KINGS_DAY",
        "2026-05-05, LIBERATION_DAY",
        "2026-05-14, ASCENSION",
        "2026-05-24, PENTECOST",
        "2026-05-25, PENTECOST_MONDAY",
        "2026-12-25, CHRISTMAS",
        "2026-12-26, SECOND_CHRISTMAS",
        "2025-04-26, KINGS_DAY",
        "2014-04-26, KINGS_DAY",
    })
    void the_days_are_those_the_government_names(LocalDate day, Feast feast) {
        assertEquals(Optional.of(feast), Feast.on(day));
    }

    @Test
    void a_year_has_eleven() {
        LocalDate year = LocalDate.parse("2026-01-01");
        assertEquals(
                11,
                year.datesUntil(year.plusYears(1))
                        .filter(day -> Feast.on(day).isPresent())
                        .count());
    }
}
