package nl.veiligthuis.platform.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import nl.veiligthuis.platform.audit.AuditCut;
import nl.veiligthuis.platform.audit.AuditRows;
import nl.veiligthuis.platform.audit.Verdict;
import nl.veiligthuis.platform.journeys.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The audit is cut off at its beginning by its owner alone, with a trace, and stands from there on. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditPruningTest {

    private static final Duration FIVE_YEARS = Duration.ofDays(1826);

    OwnSchema schema;
    Sql sql;

    @BeforeAll
    void a_database_of_its_own() {
        schema = OwnSchema.made();
        sql = schema.sql();
    }

    @AfterAll
    void it_is_gone() {
        schema.close();
    }

    @BeforeEach
    void an_audit_of_six_years() {
        guards("disable");
        sql.change("truncate audit, audit_anchor, destruction");
        written("2200 days");
        written("1900 days");
        written("43824 hours 1 minute");
        written("43823 hours 59 minutes");
        written("400 days");
        written("1 day");
        guards("enable");
    }

    @Test
    void rows_that_are_old_enough_go_and_the_others_stand_from_there_on() throws Exception {
        String third = sql.text("select encode(hash, 'hex') from audit where number = 3");
        assertEquals(0, prune(null));
        assertEquals("4,5,6,7", numbers());
        assertEquals("AUDIT_CUT 3:" + third, sql.text("select deed || ' ' || detail from audit where number = 7"));
        Verdict verdict = verify(null);
        assertTrue(verdict.good(), verdict.toString());
        assertEquals(4, verdict.rows());
        assertEquals(3, verdict.beginning().number());
        assertEquals(3, sql.number("select number from destruction where kind = 'AUDIT'"));
    }

    @Test
    void a_second_time_does_no_more_and_the_next_goes_on_from_there() throws Exception {
        prune(null);
        assertEquals(0, prune(null));
        assertEquals("4,5,6,7", numbers());
        prune(null, Duration.ofDays(399));
        assertEquals("6,7,8", numbers());
        assertTrue(verify(null).good());
        assertEquals(5, sql.number("select number from destruction where kind = 'AUDIT'"));
    }

    @Test
    void a_head_from_before_the_cut_says_nothing_more_and_a_later_one_is_met() throws Exception {
        String old = head(2);
        String last = head(3);
        String young = head(5);
        prune(null);
        assertEquals(Verdict.Met.CUT_OFF, verify(old).met());
        assertFalse(verify(old).good());
        assertTrue(verify(last).good());
        assertTrue(verify(young).good());
        assertEquals(Verdict.Met.NO, verify("5:" + "0".repeat(64)).met());
    }

    @Test
    void what_was_broken_off_stands_and_is_finished_later() throws Exception {
        try (Connection connection = schema.connection()) {
            AuditCut.anchor(connection, FIVE_YEARS);
            connection.commit();
        }
        assertEquals("1,2,3,4,5,6,7", numbers());
        assertTrue(verify(null).good());
        assertEquals(0, prune(null));
        assertEquals("4,5,6,7", numbers());
    }

    @Test
    void an_audit_that_does_not_stand_is_left_as_it_is() throws Exception {
        guards("disable");
        sql.change("update audit set deed = 'ENDED' where number = 5");
        guards("enable");
        assertEquals(1, prune(null));
        assertEquals(1, prune("5:" + "0".repeat(64)));
        assertEquals("1,2,3,4,5,6", numbers());
    }

    @Test
    void its_owner_cannot_remove_a_row_that_no_anchor_lets_go() throws Exception {
        refused("delete from audit where number = 1", "only ever added to");
        prune(null);
        refused("delete from audit where number = 4", "only ever added to");
        refused("update audit_anchor set number = 6", "only ever added to");
        refused("delete from audit_anchor", "only ever added to");
        refused("truncate audit", "only ever added to");
    }

    @Test
    void there_is_no_anchor_at_a_row_younger_than_a_year_nor_at_one_that_never_was() {
        String at = "insert into audit_anchor (number, hash) ";
        refused(at + "select number, hash from audit where number = 6", "older than a year");
        refused(at + "select number, sha256(hash) from audit where number = 1", "older than a year");
        refused(at + "values (99, '')", "older than a year");
        assertThrows(SQLException.class, () -> prune(null, Duration.ofHours(1)));
        assertEquals("1,2,3,4,5,6", numbers());
    }

    @Test
    void a_beginning_that_was_cut_off_without_a_word_is_found_out() throws Exception {
        sql.change("insert into audit_anchor (number, hash) select number, hash from audit where number = 3");
        sql.change("delete from audit where number <= 3");
        Verdict verdict = verify(null);
        assertFalse(verdict.writtenDown());
        assertFalse(verdict.good());
        assertEquals(1, prune(null));
    }

    @Test
    void a_row_that_was_taken_out_after_the_cut_is_found_out() throws Exception {
        prune(null);
        guards("disable");
        sql.change("delete from audit where number = 4");
        guards("enable");
        assertEquals(4, verify(null).flaw().orElseThrow().row());
    }

    private int prune(String earlier) throws SQLException {
        return prune(earlier, FIVE_YEARS);
    }

    private int prune(String earlier, Duration kept) throws SQLException {
        try (Connection connection = schema.connection()) {
            return AuditPruning.run(connection, earlier, kept);
        }
    }

    private Verdict verify(String earlier) throws SQLException {
        try (Connection connection = schema.connection()) {
            return AuditRows.verify(connection, earlier);
        }
    }

    private void refused(String change, String why) {
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> sql.change(change));
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }

    private void written(String ago) {
        sql.change(
                "insert into audit (number, at, deed, hash) select number, at, 'CLAIMED', audit_hash(coalesce("
                        + "(select hash from audit order by number desc limit 1), ''), number, at, null, 'CLAIMED', null, null)"
                        + " from (select coalesce(max(number), 0) + 1 as number, now() - cast(? as interval) as at from audit)"
                        + " as next",
                ago);
    }

    private void guards(String state) {
        sql.change("alter table audit " + state + " trigger user");
        sql.change("alter table audit_anchor " + state + " trigger user");
        sql.change("alter table destruction " + state + " trigger user");
    }

    private String head(long number) {
        return number + ":" + sql.text("select encode(hash, 'hex') from audit where number = ?", number);
    }

    private String numbers() {
        return sql.text("select string_agg(cast(number as text), ',' order by number) from audit");
    }
}
