package nl.veiligthuis.platform.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.veiligthuis.platform.bus.OwnContext;
import nl.veiligthuis.platform.chat.Conversations;
import nl.veiligthuis.platform.chat.Handovers;
import nl.veiligthuis.platform.chat.Hold;
import nl.veiligthuis.platform.chat.Parking;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.privacy.RetentionJob;
import nl.veiligthuis.platform.seal.Sealer;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class TallyTest {

    private static final UUID ADVISER = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final long PATIENCE_SECONDS = 10;

    @Inject
    Tally tally;

    @Inject
    Conversations conversations;

    @Inject
    Handovers handovers;

    @Inject
    Parking parking;

    @Inject
    RetentionJob retention;

    @Inject
    OwnContext context;

    @Inject
    DataSource source;

    Sql sql;
    Work work;
    OwnRegion region;

    @BeforeEach
    void an_adviser_is_on_duty() {
        sql = new Sql(source);
        work = new Work(context);
        region = OwnRegion.made(sql);
        sql.change(
                "update duty set lease_until = now() + interval '1 hour', capacity = 20, ready_at = now()"
                        + " where adviser_id = ?",
                ADVISER);
    }

    @AfterEach
    void all_leave() {
        region.forget();
        sql.change("update duty set lease_until = now() - interval '1 second' where adviser_id = ?", ADVISER);
    }

    @Test
    void a_visitor_who_ends_before_anybody_came_counts_as_abandoned_after_their_last_sign_of_life() {
        UUID chat = region.asked("4 minutes");
        work.done(() -> conversations.endByVisitor(chat));
        sql.change(
                "update advice_request set visitor_until = asked_at + interval '100 seconds'"
                        + " where conversation_id = ?",
                chat);
        count();
        assertEquals(1, region.number("ASKED", ""));
        assertEquals(1, region.number("ABANDONED", "90"));
        assertEquals(2, region.all());
    }

    @Test
    void a_visitor_who_ends_while_they_talk_counts_with_their_wait_and_its_length() {
        UUID chat = region.asked("4 minutes 5 seconds");
        take(chat);
        sql.change(
                "update advice_request set first_taken_at = first_taken_at - interval '50 seconds'"
                        + " where conversation_id = ?",
                chat);
        work.done(() -> conversations.endByVisitor(chat));
        count();
        assertEquals(1, region.number("ASKED", ""));
        assertEquals(1, region.number("WAITED", "180"));
        assertEquals(1, region.number("LASTED", "45"));
        assertEquals(1, region.number("OUTCOME", ""));
        assertEquals(4, region.all());
    }

    @Test
    void an_adviser_who_ends_counts_with_the_outcome_they_chose() {
        UUID chat = region.asked("20 seconds");
        take(chat);
        assertTrue(work.done(() -> conversations.endByAdviser(chat, new Hold(ADVISER, 1), null)));
        sql.change("update advice_request set outcome = 'REFERRED' where conversation_id = ?", chat);
        count();
        assertEquals(1, region.number("OUTCOME", "REFERRED"));
        assertEquals(1, region.number("WAITED", "15"));
        assertEquals(1, region.number("LASTED", "0"));
        assertEquals(4, region.all());
    }

    @Test
    void a_chat_that_changes_hands_waited_until_the_first_adviser_came() {
        UUID chat = region.asked("2 minutes");
        take(chat);
        sql.change(
                "update advice_request set state = 'WAITING', adviser_id = null, lease_until = null,"
                        + " first_taken_at = asked_at + interval '20 seconds' where conversation_id = ?",
                chat);
        take(chat);
        work.done(() -> conversations.endByVisitor(chat));
        count();
        assertEquals(1, region.number("WAITED", "15"));
        assertEquals(1, region.number("LASTED", "90"));
    }

    @Test
    void what_was_set_aside_counts_when_silence_ends_it_and_lasted_until_its_adviser_was_free() {
        UUID chat = region.asked("30 minutes");
        take(chat);
        sql.change(
                "update advice_request set first_taken_at = asked_at, taken_at = asked_at where conversation_id = ?",
                chat);
        work.done(() -> parking.park(chat, Language.DUTCH));
        count();
        assertEquals(0, region.all());
        region.silentForADay(chat);
        work.done(retention::run);
        count();
        assertEquals(1, region.number("LASTED", "1800"));
        assertEquals(4, region.all());
    }

    @Test
    void who_waits_or_talks_is_not_counted_yet() {
        region.asked("4 minutes");
        take(region.asked("3 minutes"));
        count();
        assertEquals(0, region.all());
    }

    @Test
    void silence_ends_a_wait_that_counts_as_abandoned() {
        UUID chat = region.asked("4 minutes");
        region.silentForADay(chat);
        sql.change(
                "update advice_request set asked_at = now() - interval '25 hours',"
                        + " visitor_until = now() - interval '24 hours 50 minutes' where conversation_id = ?",
                chat);
        work.done(retention::run);
        count();
        assertEquals(1, region.number("ABANDONED", "600"));
        assertEquals(2, region.all());
    }

    @Test
    void counting_again_changes_nothing_and_two_at_once_count_once() {
        List<UUID> chats =
                Stream.generate(() -> region.asked("1 minute")).limit(200).toList();
        chats.forEach(chat -> work.done(() -> conversations.endByVisitor(chat)));
        List<CompletableFuture<Void>> runs = IntStream.range(0, 8)
                .mapToObj(run -> work.started(tally::countClosed))
                .toList();
        runs.forEach(run -> run.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
        count();
        count();
        assertEquals(200, region.sum("ASKED"));
        assertEquals(200, region.sum("ABANDONED"));
    }

    @Test
    void the_hour_is_that_of_asking_by_the_dutch_clock() {
        UUID chat = region.asked("1 minute");
        work.done(() -> conversations.endByVisitor(chat));
        sql.change("update advice_request set asked_at = '2026-07-01T22:30:00Z' where conversation_id = ?", chat);
        count();
        assertEquals(
                1,
                sql.number(
                        "select count(*) from tally where region = ? and measure = 'ASKED'"
                                + " and day = date '2026-07-02' and hour = 0",
                        region.code()));
    }

    @Test
    void nothing_of_a_person_is_in_the_numbers() {
        UUID chat = region.asked("4 minutes");
        new Sealer(sql).called(chat, "Xanthippe");
        sql.change("update advice_request set municipality = 'schiermonnikoog' where conversation_id = ?", chat);
        take(chat);
        work.done(() -> conversations.endByVisitor(chat));
        count();
        assertEquals(4, region.all());
        for (String trace : List.of(chat.toString(), ADVISER.toString(), "Xanthippe", "schiermonnikoog")) {
            assertEquals(0, sql.number("select count(*) from tally t where cast(t as text) like ?", "%" + trace + "%"));
        }
        assertEquals(
                0,
                sql.number("select count(*) from information_schema.columns where table_name = 'tally'"
                        + " and (data_type = 'uuid' or data_type like 'timestamp%' or column_name like '%id')"));
    }

    @Test
    void counted_chats_stay_counted_when_they_are_deleted() {
        UUID chat = region.asked("4 minutes");
        work.done(() -> conversations.endByVisitor(chat));
        count();
        sql.change("update conversation set ended_at = now() - interval '24 hours 1 second' where id = ?", chat);
        work.done(retention::run);
        assertEquals(0, sql.number("select count(*) from conversation where id = ?", chat));
        assertEquals(1, region.number("ASKED", ""));
    }

    private void take(UUID chat) {
        assertTrue(work.done(() -> handovers.claim(chat, ADVISER)));
    }

    /** The scheduled run may hold some of them at this moment. */
    private void count() {
        do {
            work.done(tally::countClosed);
        } while (sql.number(
                        "select count(*) from advice_request where state = 'CLOSED' and not tallied"
                                + " and region_code = ?",
                        region.code())
                > 0);
    }
}
