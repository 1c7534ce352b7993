package nl.veiligthuis.platform.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.veiligthuis.platform.bus.OwnContext;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class KeepingTest {

    private static final long PATIENCE_SECONDS = 10;
    private static final String DESTROYED =
            "select cast(coalesce(sum(number), 0) as bigint) from destruction where kind = ?";
    private static final String DAY = "cast(now() at time zone 'Europe/Amsterdam' as date) - cast(? as integer)";

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    OwnContext context;

    @Inject
    DataSource source;

    @Inject
    Keeping keeping;

    Sql sql;
    UUID account;

    @BeforeEach
    void somebody_has_an_account() throws Exception {
        sql = new Sql(source);
        run();
        account = UUID.randomUUID();
        sql.change(
                "insert into account (id, username, password_hash, totp_secret, roles, region_code, display_name, language)"
                        + " values (?, ?, 'hash', '\\x01', 'coordinator', 'VT20', 'Echte Naam', 'en')",
                account,
                "keep-" + account);
    }

    @AfterEach
    void it_is_gone() {
        sql.change("delete from planned_duty where adviser_id = ?", account);
        sql.change("delete from roster_plan where adviser_id = ?", account);
        sql.change("delete from duty where adviser_id = ?", account);
        sql.change("delete from account where id = ?", account);
        sql.change("delete from tally where region = 'keep'");
    }

    @Test
    void of_a_closed_account_the_id_and_the_roles_alone_stay() throws Exception {
        closed("720 hours 1 minute");
        destroys(1, Kind.ACCOUNTS);
        assertEquals(
                "erased-" + account + ",,,,coordinator,nl",
                sql.text(
                        "select concat_ws(',', username, display_name, password_hash, coalesce(region_code, ''), roles,"
                                + " language) from account where id = ? and totp_secret is null and former is null",
                        account));
        destroys(0, Kind.ACCOUNTS);
    }

    @Test
    void an_account_closed_a_little_later_and_one_that_is_open_stay_whole() throws Exception {
        destroys(0, Kind.ACCOUNTS);
        closed("719 hours 59 minutes");
        destroys(0, Kind.ACCOUNTS);
        assertEquals("Echte Naam", sql.text("select display_name from account where id = ?", account));
    }

    @ParameterizedTest
    @CsvSource({"24 hours 1 minute, 1", "23 hours 59 minutes, 0"})
    void a_link_goes_a_day_after_it_stopped_working(String ago, long gone) throws Exception {
        sql.change(
                "insert into invitation (account_id, hash, totp_secret, expires_at)"
                        + " values (?, sha256(convert_to(?, 'UTF8')), '\\x01', now() - cast(? as interval))",
                account,
                account.toString(),
                ago);
        destroys(gone, Kind.LINKS);
    }

    @ParameterizedTest
    @CsvSource({"2160 hours 1 minute, 1", "2159 hours 59 minutes, 0"})
    void what_an_adviser_chose_last_is_forgotten(String ago, long gone) throws Exception {
        sql.change("insert into duty (adviser_id, lease_until) values (?, now() - cast(? as interval))", account, ago);
        destroys(gone, Kind.LAST_DUTIES);
    }

    @ParameterizedTest
    @CsvSource({"2160 hours 1 minute, 1", "2159 hours 59 minutes, 0"})
    void when_a_console_was_open_last_is_forgotten(String ago, long gone) throws Exception {
        sql.change(
                "update account set console = gen_random_uuid(), console_until = now() - cast(? as interval) where id = ?",
                ago,
                account);
        destroys(gone, Kind.CONSOLES);
        assertEquals(
                gone,
                sql.number(
                        "select count(*) from account where id = ? and console is null and console_until is null",
                        account));
    }

    @ParameterizedTest
    @CsvSource({"1344 hours 1 minute, 1", "1343 hours 59 minutes, 0"})
    void a_duty_that_is_over_goes(String ago, long gone) throws Exception {
        duties(1, ago);
        destroys(gone, Kind.PAST_DUTIES);
    }

    @ParameterizedTest
    @CsvSource({"401, 1", "400, 0"})
    void a_plan_that_has_ended_goes(int daysAgo, long gone) throws Exception {
        plan(daysAgo);
        destroys(gone, Kind.ENDED_PLANS);
    }

    @Test
    void a_plan_goes_after_its_duties_and_not_with_them() throws Exception {
        UUID plan = plan(500);
        duties(1, "3 days");
        sql.change("update planned_duty set plan_id = ? where adviser_id = ?", plan, account);
        destroys(0, Kind.ENDED_PLANS);
        sql.change(
                "update planned_duty set starts_at = starts_at - interval '60 days',"
                        + " ends_at = ends_at - interval '60 days' where plan_id = ?",
                plan);
        destroys(1, Kind.ENDED_PLANS);
    }

    @ParameterizedTest
    @CsvSource({"1827, 1", "1826, 0"})
    void counts_of_chats_go_after_five_years(int daysAgo, long gone) throws Exception {
        sql.change(
                "insert into tally (day, hour, region, language, audience, measure, value, number)" + " values (" + DAY
                        + ", 3, 'keep', 'nl', 'MYSELF', 'ASKED', '', 7)",
                daysAgo);
        destroys(gone, Kind.FIGURES);
    }

    @ParameterizedTest
    @CsvSource({"1827, 1", "1826, 0"})
    void counts_of_answers_go_after_five_years(int daysAgo, long gone) throws Exception {
        sql.change("delete from rating where day < date '2023-01-01'");
        sql.change("insert into rating (day, answer, number) values (" + DAY + ", 'YES', 3)", daysAgo);
        destroys(gone, Kind.RATINGS);
    }

    @Test
    void two_nodes_at_once_destroy_each_thing_once_and_count_it_once() throws Exception {
        duties(3_500, "57 days");
        long before = sql.number(DESTROYED, Kind.PAST_DUTIES.name());
        RetentionConfig config = Chosen.with("", "");
        CompletableFuture<Map<Kind, Long>> one = started(new Keeping(sessions, config));
        CompletableFuture<Map<Kind, Long>> other = started(new Keeping(sessions, config));
        CompletableFuture.allOf(one, other).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertEquals(0, sql.number("select count(*) from planned_duty where adviser_id = ?", account));
        assertEquals(before + 3_500, sql.number(DESTROYED, Kind.PAST_DUTIES.name()));
    }

    @Test
    void what_another_node_works_on_is_passed_over_and_not_waited_for() throws Exception {
        duties(2, "57 days");
        try (Connection node = source.getConnection();
                PreparedStatement lock =
                        node.prepareStatement("select id from planned_duty where adviser_id = ? limit 1 for update")) {
            node.setAutoCommit(false);
            lock.setObject(1, account);
            lock.executeQuery();
            destroys(1, Kind.PAST_DUTIES);
            node.rollback();
        }
        destroys(1, Kind.PAST_DUTIES);
    }

    private void closed(String ago) {
        sql.change("update account set closed_at = now() - cast(? as interval) where id = ?", ago, account);
    }

    private void duties(int number, String endedAgo) {
        sql.change(
                "insert into planned_duty (adviser_id, starts_at, ends_at, languages)"
                        + " select ?, now() - cast(? as interval) - interval '4 hours', now() - cast(? as interval), '{nl}'"
                        + " from generate_series(1, ?)",
                account,
                endedAgo,
                endedAgo,
                number);
    }

    private UUID plan(int endedDaysAgo) {
        UUID plan = UUID.randomUUID();
        sql.change(
                "insert into roster_plan (id, adviser_id, days, starts, ends, valid_from, valid_until, on_holidays,"
                        + " except_days, regions, pool, languages, audiences) select ?, ?, '{1}', '09:00', '17:00', day - 30,"
                        + " day, false, '{}', '{}', true, '{nl}', '{MYSELF}' from (select " + DAY + " as day) as ended",
                plan,
                account,
                endedDaysAgo);
        return plan;
    }

    /** Runs the job once; how many more of a kind stand in the report. */
    private void destroys(long number, Kind kind) throws Exception {
        long before = sql.number(DESTROYED, kind.name());
        run();
        assertEquals(before + number, sql.number(DESTROYED, kind.name()));
    }

    private void run() throws Exception {
        started(keeping).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private CompletableFuture<Map<Kind, Long>> started(Keeping node) {
        CompletableFuture<Map<Kind, Long>> done = new CompletableFuture<>();
        context.run(() -> node.destroy().subscribe().with(done::complete, done::completeExceptionally));
        return done;
    }
}
