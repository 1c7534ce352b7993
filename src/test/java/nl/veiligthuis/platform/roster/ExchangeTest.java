package nl.veiligthuis.platform.roster;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExchangeTest extends RosterPages {

    private static final String HEAD =
            "adviser,days,starts,ends,from,until,regions,pool,languages,audiences,holidays,except\n";
    private static final String ROW = "voorbeeld-4,MO TU,09:00,17:00,2030-01-01,,VT20,no,nl en,MYSELF,no,2030-01-07\n";
    private static final String NIGHT = ",SA SU,22:00,06:00,2030-01-01,2030-12-31,VT20,no,nl,MYSELF BYSTANDER,yes,\n";

    @Test
    void a_roster_is_shown_first_and_taken_in_when_it_is_confirmed() {
        send("", HEAD + ROW + NIGHT, "add")
                .statusCode(200)
                .body(allOf(containsString("2 erbij, 0 weg"), containsString("Voorbeeld Vier")));
        assertEquals(0, plans());
        send("/confirmation", HEAD + ROW + NIGHT, "add").statusCode(303);
        assertEquals(2, plans());
        send("", HEAD + ROW + NIGHT, "replace").body(containsString("staat er al precies zo"));
    }

    @Test
    void what_goes_out_comes_back_in_without_loss() {
        send("/confirmation", HEAD + ROW + NIGHT, "add").statusCode(303);
        String table = get(OWN, "/console/roster/exchange/roster.csv").asString();
        String calendar = get(OWN, "/console/roster/exchange/roster.ics").asString();
        send("", table, "replace").body(containsString("staat er al precies zo"));
        send("", calendar, "replace").body(containsString("staat er al precies zo"));
    }

    @Test
    void replacing_takes_away_what_is_not_in_the_file_and_of_the_own_region_alone() {
        duty(OTHER).post("/console/roster/plans").then().statusCode(303);
        send("/confirmation", HEAD + ROW + NIGHT, "add").statusCode(303);
        send("", HEAD + NIGHT, "replace").body(containsString("0 erbij, 1 weg"));
        send("/confirmation", HEAD + NIGHT, "replace").statusCode(303);
        assertEquals(1, sql.number("select count(*) from roster_plan where regions = '{VT20}'"));
        assertEquals(1, sql.number("select count(*) from roster_plan where regions = '{VT01}'"));
    }

    @Test
    void a_malformed_roster_is_named_row_by_row_the_text_stays_and_nothing_is_taken_in() {
        String text = HEAD + ROW + NIGHT.replace("22:00", "22u") + ROW.replace("VT20", "VT01");
        for (String step : new String[] {"", "/confirmation"}) {
            send(step, text, "add")
                    .statusCode(422)
                    .body(allOf(
                            containsString("Rij 3, kolom starts: “22u” is geen tijd"),
                            containsString("Rij 4, kolom regions: “VT01” is geen regio die je kunt inplannen"),
                            containsString(NIGHT.replace("22:00", "22u").strip()),
                            containsString("Er is niets ingevoerd")));
        }
        assertEquals(0, plans());
    }

    @Test
    void rows_that_overlap_are_both_named() {
        send("", HEAD + ROW + NIGHT + ROW.replace("09:00", "16:00").replace("17:00", "20:00"), "add")
                .statusCode(422)
                .body(containsString("Rij 4: De adviseur heeft dan al dienst: 2: voorbeeld-4 MO TU 09:00–17:00"));
        assertEquals(0, plans());
    }

    @Test
    void a_row_that_overlaps_what_is_stored_is_named_with_it() {
        send("/confirmation", HEAD + ROW, "add").statusCode(303);
        String later = ROW.replace("09:00", "16:00").replace("17:00", "20:00");
        send("", HEAD + later, "add")
                .statusCode(422)
                .body(containsString("Rij 2: De adviseur heeft dan al dienst: voorbeeld-4"));
        send("", HEAD + later, "replace").statusCode(200).body(containsString("1 erbij, 1 weg"));
    }

    @Test
    void no_more_than_twenty_problems_are_shown() {
        send("", HEAD + NIGHT.replace("22:00", "x").repeat(25), "add")
                .statusCode(422)
                .body(allOf(containsString("Rij 21, "), not(containsString("Rij 22, ")), containsString("En nog 5.")));
    }

    @Test
    void a_calendar_of_another_program_takes_what_is_ticked() {
        String calendar = """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                DTSTART;TZID=Europe/Amsterdam:20300107T090000
                DTEND;TZID=Europe/Amsterdam:20300107T170000
                RRULE:FREQ=WEEKLY
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20300107
                END:VEVENT
                END:VCALENDAR
                """;
        send("", calendar, "add")
                .statusCode(422)
                .body(allOf(containsString("Regel 9, eigenschap DTSTART"), containsString("RRULE:FREQ=WEEKLY")));
        String right = calendar.substring(0, calendar.indexOf("BEGIN:VEVENT\nDTSTART;VALUE")) + "END:VCALENDAR\n";
        send("/confirmation", right, "add").statusCode(303);
        assertEquals(
                1, sql.number("select count(*) from roster_plan where regions = '{VT20}' and languages = '{ar,nl}'"));
    }

    @Test
    void a_file_counts_as_what_is_pasted() {
        upload(HEAD + ROW).then().statusCode(200).body(containsString("1 erbij, 0 weg"));
        upload(HEAD + ROW.replace("MO TU", "maandag"))
                .then()
                .statusCode(422)
                .body(allOf(containsString("Rij 2, kolom days"), containsString("voorbeeld-4,maandag")));
    }

    private Response upload(String text) {
        return form(OWN)
                .contentType("multipart/form-data")
                .multiPart("text", "")
                .multiPart("mode", "add")
                .multiPart("file", "rooster.csv", text.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/console/roster/exchange");
    }

    private ValidatableResponse send(String step, String text, String mode) {
        return form(OWN)
                .contentType("multipart/form-data; charset=UTF-8")
                .multiPart("text", text)
                .multiPart("mode", mode)
                .multiPart("languages", "nl")
                .multiPart("languages", "ar")
                .multiPart("audiences", "MYSELF")
                .post("/console/roster/exchange" + step)
                .then();
    }
}
