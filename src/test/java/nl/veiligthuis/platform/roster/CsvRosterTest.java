package nl.veiligthuis.platform.roster;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.veiligthuis.platform.roster.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRosterTest {

    private static final String HEAD =
            "adviser,days,starts,ends,from,until,regions,pool,languages,audiences,holidays,except\n";
    private static final String RIGHT = "anna,MO FR,22:00,06:00,2026-06-01,,VT09,no,nl en,MYSELF,no,\n";

    private static final List<Plan> PLANS = List.of(
            Examples.plan(Examples.ANNA, Set.of(MONDAY, FRIDAY), "22:00", "06:00", "2026-06-01", null),
            Examples.except(
                    Examples.plan(Examples.BEN, Examples.EVERY_DAY, "00:00", "00:00", "2026-06-01", "2026-12-31"),
                    true,
                    "2026-07-01",
                    "2026-08-01"),
            new Plan(
                    null,
                    null,
                    Examples.weekly(Set.of(MONDAY), "09:15", "17:45", "2026-06-01", "2026-06-01"),
                    Examples.EVERYWHERE));

    @Test
    void what_is_written_is_read_back_without_loss() {
        assertEquals(PLANS, plans(CsvRoster.write(PLANS)));
    }

    @Test
    void a_spreadsheets_semicolons_mark_and_blank_lines_are_understood() {
        String written = "\uFEFF" + CsvRoster.write(PLANS).replace(',', ';') + ";;;;;;;;;;;\r\n\r\n";
        assertEquals(PLANS, plans(written));
    }

    @Test
    void columns_come_in_any_order_and_those_that_may_be_empty_may_be_missing() {
        String text = "Starts,ENDS,from,days,languages,audiences,pool\n9:00,17:00,2026-06-01,mo,nl,myself,YES\n";
        assertEquals(Set.of(MONDAY), plans(text).getFirst().weekly().days());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MO FR|MO FRI|days|WEEKDAY|FRI",
                "MO FR||days|MISSING|''",
                "22:00|25:00|starts|TIME|25:00",
                "22:00|22.00|starts|TIME|22.00",
                "06:00||ends|MISSING|''",
                "2026-06-01|01-06-2026|from|DATE|01-06-2026",
                "2026-06-01|2026-02-30|from|DATE|2026-02-30",
                "2026-06-01,|2026-06-01,2026-05-31|until|UNTIL_BEFORE_FROM|2026-05-31",
                "2026-06-01,|2026-06-02,2026-06-03|days|NEVER_RUNS|MO FR",
                "anna|niemand|adviser|ADVISER|niemand",
                "VT09|VT10|regions|REGION|VT10",
                "VT09||regions|SERVES_NOBODY|''",
                "no,nl|misschien,nl|pool|YES_OR_NO|misschien",
                "nl en|nl xx|languages|LANGUAGE|xx",
                "MYSELF|ME|audiences|AUDIENCE|ME",
                "MYSELF,no|MYSELF,ja|holidays|YES_OR_NO|ja",
            })
    void a_cell_that_is_wrong_is_named_by_row_and_column(
            String right, String wrong, String column, Kind kind, String value) {
        String text = HEAD + RIGHT + RIGHT.replace(right, wrong == null ? "" : wrong);
        assertEquals(List.of(new Problem(3, column, kind, value)), problems(text));
    }

    @Test
    void a_day_taken_out_that_is_no_day_is_named() {
        assertEquals(
                List.of(new Problem(2, "except", Kind.DATE, "morgen")),
                problems(HEAD + RIGHT.replace("no,\n", "no,morgen\n")));
    }

    @Test
    void every_problem_of_every_row_is_named_and_nothing_is_read() {
        String text = HEAD + RIGHT + RIGHT.replace("VT09", "VT77").replace("22:00", "x") + RIGHT.replace("nl en", "");
        assertEquals(
                List.of(
                        new Problem(3, "starts", Kind.TIME, "x"),
                        new Problem(3, "regions", Kind.REGION, "VT77"),
                        new Problem(4, "languages", Kind.MISSING, "")),
                problems(text));
    }

    @Test
    void a_row_with_too_many_or_too_few_cells_is_named() {
        assertEquals(
                List.of(new Problem(2, "", Kind.CELLS, "13 / 12"), new Problem(3, "", Kind.CELLS, "1 / 12")),
                problems(HEAD + RIGHT.replace("\n", ",\n") + "anna\n"));
    }

    @Test
    void columns_that_are_unknown_missing_or_twice_are_named() {
        List<Problem> problems = problems("days,days,begin,ends,from,languages,audiences\n");
        assertEquals(
                List.of("days COLUMN_TWICE", "begin COLUMN_UNKNOWN", "starts COLUMN_MISSING"),
                problems.stream()
                        .map(problem -> problem.part() + " " + problem.kind())
                        .toList());
    }

    @Test
    void a_quote_that_is_not_closed_is_no_table() {
        assertEquals(Kind.UNREADABLE, problems(HEAD + "\"anna,MO\n").getFirst().kind());
    }

    @Test
    void an_empty_table_is_said_to_be_empty() {
        assertEquals(Kind.EMPTY, problems(HEAD).getFirst().kind());
        assertEquals(Kind.EMPTY, problems("  \n").getFirst().kind());
    }

    @Test
    void a_table_longer_than_any_roster_is_refused() {
        String text = HEAD
                + IntStream.rangeClosed(0, RosterFile.MOST)
                        .mapToObj(row -> RIGHT)
                        .collect(Collectors.joining());
        assertEquals(List.of(new Problem(2_002, "", Kind.TOO_MANY, "2000")), problems(text));
    }

    @Test
    void who_may_plan_one_region_cannot_plan_another_or_the_pool() {
        Allowed own = new Allowed(Examples.ALL.advisers(), Set.of("VT01"), false);
        String text = HEAD + RIGHT + RIGHT.replace("VT09,no", "VT01,yes");
        assertEquals(
                List.of(new Problem(2, "regions", Kind.REGION, "VT09"), new Problem(3, "pool", Kind.POOL, "yes")),
                RosterFile.read(text, own, Defaults.NONE).problems());
    }

    private static List<Plan> plans(String text) {
        RosterFile file = RosterFile.read(text, Examples.ALL, Defaults.NONE);
        assertEquals(List.of(), file.problems());
        return file.plans().stream().map(RosterFile.Placed::plan).toList();
    }

    private static List<Problem> problems(String text) {
        RosterFile file = RosterFile.read(text, Examples.ALL, Defaults.NONE);
        assertEquals(List.of(), file.plans());
        return file.problems();
    }
}
