package nl.veiligthuis.platform.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.TimeMeter;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    private static final Turn NOW = new Turn.Now();
    private static final long PATIENCE_SECONDS = 10;

    /** Time that stands still until told otherwise, and what is to happen in it. */
    static final class Time implements TimeMeter, Alarm {

        private record Due(Duration from, Duration after, Runnable task) {}

        private final Queue<Due> due = new ArrayDeque<>();
        private Duration passed = Duration.ZERO;

        void pass(Duration time) {
            passed = passed.plus(time);
        }

        @Override
        public long currentTimeNanos() {
            return passed.toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }

        @Override
        public void in(Duration wait, Runnable task) {
            due.add(new Due(passed, wait, task));
        }

        /** When those that are held go on, in seconds from the start. */
        List<Long> secondsOfTurns() {
            return due.stream()
                    .map(held -> held.from().plus(held.after()).toSeconds())
                    .toList();
        }

        /** Lets happen what is due first; how long it had to wait. */
        Duration ring() {
            Due next = due.remove();
            next.task().run();
            return next.after();
        }
    }

    final Time time = new Time();
    final Limits limits = limits(new Settings(5, 5, 20, 20_000));

    @Test
    void five_chats_start_at_once_and_the_sixth_waits_its_turn() {
        burst(source(1));
        List<Turn> sixth = ask(limits.newChat(source(1)));
        assertEquals(List.of(), sixth);
        assertEquals(Duration.ofSeconds(20), time.ring());
        assertEquals(List.of(NOW), sixth);
    }

    @Test
    void a_turn_counts_from_the_one_before() {
        burst(source(1));
        time.pass(Duration.ofSeconds(15));
        ask(limits.newChat(source(1)));
        assertEquals(Duration.ofSeconds(5), time.ring());
    }

    @Test
    void whoever_would_stand_behind_another_is_told_when_to_come_back_and_then_goes_on() {
        burst(source(1));
        ask(limits.newChat(source(1)));
        Turn seventh = now(limits.newChat(source(1)));
        assertEquals(new Turn.Later(Duration.ofSeconds(40)), seventh);
        assertEquals(seventh, now(limits.newChat(source(1))), "who only asked took no turn");
        time.pass(Duration.ofSeconds(40));
        assertEquals(NOW, now(limits.newChat(source(1))));
    }

    @Test
    void a_source_under_flood_still_gets_one_through_every_twenty_seconds() {
        burst(source(1));
        for (int second = 1; second < 100; second++) {
            time.pass(Duration.ofSeconds(1));
            ask(limits.newChat(source(1)));
            ask(limits.newChat(source(1)));
        }
        assertEquals(List.of(20L, 40L, 60L, 80L, 100L), time.secondsOfTurns());
    }

    @Test
    void a_source_that_is_slowed_starts_one_chat_in_ten_minutes_for_a_day_and_no_other_notices() {
        limits.slow(source(1));
        assertEquals(new Turn.Later(Duration.ofMinutes(10)), now(limits.newChat(source(1))));
        assertEquals(NOW, now(limits.newChat(source(2))));
        time.pass(Duration.ofMinutes(10));
        assertEquals(NOW, now(limits.newChat(source(1))));
        assertEquals(new Turn.Later(Duration.ofMinutes(10)), now(limits.newChat(source(1))));
        time.pass(Duration.ofHours(24));
        burst(source(1));
    }

    @Test
    void another_source_and_the_other_kind_do_not_notice() {
        burst(source(1));
        ask(limits.newChat(source(1)));
        burst(source(2));
        assertEquals(NOW, now(limits.returnTry(source(1))));
    }

    @Test
    void tries_at_coming_back_are_slowed_alike() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertEquals(NOW, now(limits.returnTry(source(1))));
        }
        List<Turn> sixth = ask(limits.returnTry(source(1)));
        assertEquals(List.of(), sixth);
        time.ring();
        assertEquals(List.of(NOW), sixth);
    }

    @Test
    void tries_at_signing_in_are_slowed_by_name_and_by_source() {
        for (int number = 1; number <= 5; number++) {
            assertEquals(NOW, now(limits.signIn("a.jansen", source(number))));
            assertEquals(NOW, now(limits.signIn("b." + number, source(9))));
        }
        List<Turn> sameName = ask(limits.signIn("a.jansen", source(6)));
        List<Turn> sameSource = ask(limits.signIn("c.jansen", source(9)));
        assertEquals(NOW, now(limits.signIn("c.jansen", source(7))));
        assertEquals(List.of(), sameName);
        assertEquals(List.of(), sameSource);
        time.ring();
        time.ring();
        assertEquals(List.of(NOW), sameName);
        assertEquals(List.of(NOW), sameSource);
    }

    @Test
    void who_signs_in_is_not_counted_and_gets_in_from_there_while_a_stranger_tries() {
        for (int time = 0; time < 20; time++) {
            assertEquals(NOW, now(limits.signIn("a.jansen", source(1))));
            limits.signedIn("a.jansen", source(1));
        }
        for (int number = 2; number <= 7; number++) {
            ask(limits.signIn("a.jansen", source(number)));
        }
        assertEquals(NOW, now(limits.signIn("a.jansen", source(1))));
        assertEquals(new Turn.Later(Duration.ofSeconds(40)), now(limits.signIn("a.jansen", source(8))));
    }

    @Test
    void after_ten_minutes_the_burst_is_whole_again() {
        burst(source(1));
        time.pass(Duration.ofMinutes(10));
        burst(source(1));
        assertEquals(List.of(), ask(limits.newChat(source(1))));
    }

    @Test
    void a_node_holds_two_hundred_and_sends_the_others_away_until_there_is_room() {
        for (int number = 1; number <= 200; number++) {
            burst(source(number));
            ask(limits.newChat(source(number)));
        }
        burst(source(201));
        assertEquals(new Turn.Later(Duration.ofSeconds(20)), now(limits.newChat(source(201))));
        time.ring();
        assertEquals(List.of(), ask(limits.newChat(source(201))));
        assertEquals(200, time.due.size());
    }

    @Test
    void an_attempt_that_nobody_waits_for_is_not_counted() {
        for (int number = 0; number < 10; number++) {
            limits.newChat(source(1));
        }
        burst(source(1));
    }

    @Test
    void a_held_attempt_goes_on_where_it_was_asked() throws Exception {
        burst(source(1));
        Vertx vertx = Vertx.vertx();
        try {
            Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            CompletableFuture<Void> asked = new CompletableFuture<>();
            CompletableFuture<Context> wentOn = new CompletableFuture<>();
            own.runOnContext(started -> {
                limits.newChat(source(1)).subscribe().with(turn -> wentOn.complete(Vertx.currentContext()));
                asked.complete(null);
            });
            asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            time.ring();
            assertSame(own, wentOn.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } finally {
            vertx.close();
        }
    }

    @Test
    void twenty_messages_go_at_once_and_the_next_when_there_is_room() {
        UUID chat = UUID.randomUUID();
        for (int number = 0; number < 20; number++) {
            assertEquals(NOW, limits.message(chat));
        }
        assertEquals(new Turn.Later(Duration.ofMillis(500)), limits.message(chat));
        assertEquals(NOW, limits.message(UUID.randomUUID()));
        time.pass(Duration.ofMillis(500));
        assertEquals(NOW, limits.message(chat));
        assertTrue(limits.message(chat) instanceof Turn.Later);
        time.pass(Duration.ofSeconds(10));
        for (int number = 0; number < 20; number++) {
            assertEquals(NOW, limits.message(chat));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void a_limit_that_would_shut_everybody_out_stops_the_start(int none) {
        List<Function<Integer, Settings>> wrong = List.of(
                value -> new Settings(value, 5, 20, 20_000),
                value -> new Settings(5, value, 20, 20_000),
                value -> new Settings(5, 5, value, 20_000),
                value -> new Settings(5, 5, 20, value));
        for (Function<Integer, Settings> settings : wrong) {
            Limits refused = limits(settings.apply(none));
            assertThrows(IllegalArgumentException.class, () -> refused.refuseNone(new StartupEvent()));
        }
    }

    private Limits limits(LimitsConfig settings) {
        return new Limits(settings, new OwnLanes(settings, time), time, time);
    }

    private void burst(SourceKey source) {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertEquals(NOW, now(limits.newChat(source)));
        }
    }

    /** What has been answered so far; more may come. */
    private static List<Turn> ask(Uni<Turn> attempt) {
        List<Turn> answers = new ArrayList<>();
        attempt.subscribe().with(answers::add);
        return answers;
    }

    private static Turn now(Uni<Turn> attempt) {
        List<Turn> answers = ask(attempt);
        assertEquals(1, answers.size(), "answered at once");
        return answers.getFirst();
    }

    private static SourceKey source(int number) {
        return new SourceKey(ByteBuffer.allocate(SourceKey.BYTES).putInt(number).array());
    }
}
