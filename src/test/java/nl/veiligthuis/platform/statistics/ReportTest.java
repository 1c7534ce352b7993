package nl.veiligthuis.platform.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReportTest {

    private static final Period MAY = new Period(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-31"));
    private static final String WITHHELD = "withheld";

    @Inject
    Regions regions;

    private final List<Count> counts = new ArrayList<>();

    @Test
    void a_total_that_would_give_a_small_number_away_is_withheld_in_every_table() {
        asked(9, 50);
        times(Measure.WAITED, 9, 60, 48);
        times(Measure.ABANDONED, 9, 60, 2);
        times(Measure.LASTED, 9, 600, 28);
        times(Measure.LASTED, 9, 1_200, 20);
        counts.add(new Count(Measure.OUTCOME, null, null, null, 9, "ADVICE", 48));
        assertEquals(WITHHELD, cell(Subject.ABANDONMENT, "Left before anybody came"));
        assertEquals("50", cell(Subject.ABANDONMENT, "Total"));
        assertEquals(WITHHELD, cell(Subject.DURATION, "Total"));
        assertEquals(WITHHELD, cell(Subject.OUTCOMES, "Total"));
        assertEquals(WITHHELD, cell(Subject.OUTCOMES, "Advice given"));
        assertEquals("", section(Subject.DURATION).remark());
    }

    @Test
    void waits_do_not_tell_that_a_withheld_number_is_not_small() {
        taken(9, 3);
        taken(10, 7);
        taken(11, 60);
        assertEquals(WITHHELD, cell(Subject.HOUR, "09:00–10:00"));
        assertEquals(WITHHELD, cell(Subject.HOUR, "10:00–11:00"));
        assertEquals(WITHHELD, cell(Subject.WAITS, "10:00–11:00"));
        assertEquals("1.3", cell(Subject.WAITS, "11:00–12:00"));
    }

    @Test
    void large_numbers_are_shown_with_their_share() {
        taken(9, 30);
        taken(10, 90);
        assertEquals("30", cell(Subject.HOUR, "09:00–10:00"));
        assertEquals(List.of("90", "75%"), row(Subject.HOUR, "10:00–11:00").cells());
        assertTrue(section(Subject.HOUR).picture().boxes().stream()
                .noneMatch(box -> box.kind().equals(WITHHELD)));
    }

    @Test
    void of_nothing_every_table_says_zero() {
        for (Section section : report()) {
            boolean told = section.key() != Subject.WAITS;
            section.rows()
                    .forEach(row -> assertEquals(told ? "0" : "", row.cells().getFirst()));
        }
        assertFalse(report().isEmpty());
    }

    private void asked(int hour, long number) {
        counts.add(new Count(Measure.ASKED, null, null, null, hour, "", number));
        counts.add(new Count(Measure.ASKED, "VT20", null, null, null, null, number));
        counts.add(new Count(Measure.ASKED, null, "nl", null, null, null, number));
        counts.add(new Count(Measure.ASKED, null, null, "MYSELF", null, null, number));
    }

    private void taken(int hour, long number) {
        asked(hour, number);
        times(Measure.WAITED, hour, 60, number);
        times(Measure.LASTED, hour, 600, number);
        counts.add(new Count(Measure.OUTCOME, null, null, null, hour, "ADVICE", number));
    }

    private void times(Measure measure, int hour, int lower, long number) {
        counts.add(new Count(measure, null, null, null, hour, Integer.toString(lower), number));
    }

    private List<Section> report() {
        return Report.of(
                new Counted(counts, Map.of()),
                new Selection(MAY, null, null, null),
                new Labels(Language.ENGLISH, regions),
                List.of("VT01", "VT20"));
    }

    private Section section(Subject subject) {
        return report().stream()
                .filter(section -> section.key() == subject)
                .findFirst()
                .orElseThrow();
    }

    private Section.Row row(Subject subject, String name) {
        return section(subject).rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String cell(Subject subject, String name) {
        return row(subject, name).cells().getFirst();
    }
}
