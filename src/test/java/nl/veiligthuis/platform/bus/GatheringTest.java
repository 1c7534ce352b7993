package nl.veiligthuis.platform.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked for is a word: its first letter is its key. */
class GatheringTest extends Batches {

    @Test
    void who_comes_first_waits_for_nobody() {
        Gathering<Character, String, String> gathering = gathering(8, 1, 8);
        CompletableFuture<String> answer = add(gathering, "appel");
        Begun first = next();
        assertEquals(List.of("appel"), first.words());
        assertFalse(answer.isDone());
        first.succeed();
        assertEquals("APPEL", answer.join());
    }

    @Test
    void who_comes_while_a_batch_is_under_way_goes_with_all_others_who_came_meanwhile() {
        Gathering<Character, String, String> gathering = gathering(8, 1, 8);
        add(gathering, "appel");
        Begun first = next();
        List<CompletableFuture<String>> later = add(gathering, List.of("boom", "citroen", "dak"));
        assertTrue(starts.isEmpty());
        first.succeed();
        Begun second = next();
        assertEquals(List.of("boom", "citroen", "dak"), second.words());
        second.succeed();
        assertEquals(
                List.of("BOOM", "CITROEN", "DAK"),
                later.stream().map(CompletableFuture::join).toList());
        assertTrue(starts.isEmpty());
    }

    @Test
    void batches_keep_a_pace_only_while_one_is_under_way_or_was_of_several() {
        Gathering<Character, String, String> gathering = gathering(8, 3, 8);
        add(gathering, "appel");
        assertEquals(Duration.ZERO, starts.element().pause());
        Begun first = next();
        add(gathering, "boom");
        assertTrue(starts.element().pause().isPositive(), "one is under way");
        Begun second = next();
        first.succeed();
        second.succeed();
        add(gathering, List.of("citroen", "dak"));
        assertEquals(Duration.ZERO, starts.element().pause(), "both were of one");
        next().succeed();
        add(gathering, "emmer");
        assertTrue(starts.element().pause().isPositive(), "it was of several");
        assertTrue(starts.element().pause().compareTo(LONG) <= 0);
        next().succeed();
        add(gathering, "fiets");
        assertEquals(Duration.ZERO, starts.element().pause(), "it was of one");
    }

    @Test
    void who_comes_until_a_batch_has_begun_goes_with_it() {
        Gathering<Character, String, String> gathering = gathering(8, 3, 8);
        add(gathering, List.of("appel", "boom", "citroen"));
        assertEquals(1, starts.size());
        assertEquals(List.of("appel", "boom", "citroen"), next().words());
        assertTrue(starts.isEmpty());
    }

    @Test
    void no_batch_is_larger_than_it_may_be_and_no_more_are_under_way_than_may_be() {
        Gathering<Character, String, String> gathering = gathering(2, 2, 8);
        add(gathering, List.of("appel", "boom", "citroen", "dak", "emmer"));
        Begun first = next();
        Begun second = next();
        assertEquals(List.of("appel", "boom"), first.words());
        assertEquals(List.of("citroen", "dak"), second.words());
        assertTrue(starts.isEmpty());
        second.succeed();
        assertEquals(List.of("emmer"), next().words());
    }

    @Test
    void what_has_the_same_key_is_never_at_work_twice_at_once_and_keeps_its_order() {
        Gathering<Character, String, String> gathering = gathering(2, 2, 8);
        add(gathering, List.of("a1", "a2", "a3", "a4", "a5"));
        Begun first = next();
        assertEquals(List.of("a1", "a2"), first.words());
        add(gathering, "boom");
        Begun second = next();
        assertEquals(List.of("boom"), second.words());
        second.succeed();
        assertTrue(starts.isEmpty());
        first.succeed();
        Begun third = next();
        assertEquals(List.of("a3", "a4"), third.words());
        assertTrue(starts.isEmpty());
        third.succeed();
        assertEquals(List.of("a5"), next().words());
    }

    @Test
    void beyond_what_may_wait_everybody_is_refused_at_once_until_there_is_room_again() {
        Gathering<Character, String, String> gathering = gathering(8, 1, 2);
        add(gathering, "appel");
        Begun first = next();
        List<CompletableFuture<String>> waiting = add(gathering, List.of("boom", "citroen"));
        assertInstanceOf(Gathering.Full.class, failure(add(gathering, "dak")));
        first.succeed();
        next().succeed();
        waiting.forEach(CompletableFuture::join);
        CompletableFuture<String> again = add(gathering, "dak");
        next().succeed();
        assertEquals("DAK", again.join());
    }

    @Test
    void one_that_cannot_be_done_fails_alone_and_all_others_are_done_by_themselves() {
        Gathering<Character, String, String> gathering = gathering(8, 1, 8);
        List<CompletableFuture<String>> answers = add(gathering, List.of("appel", "boom", "citroen"));
        next().end().completeExceptionally(new Broken());
        List<List<String>> alone = new ArrayList<>();
        for (int index = 0; index < answers.size(); index++) {
            Begun one = begun.remove();
            alone.add(one.words());
            if (one.words().contains("boom")) {
                one.end().completeExceptionally(new Broken());
            } else {
                one.succeed();
            }
        }
        assertEquals(List.of(List.of("appel"), List.of("boom"), List.of("citroen")), alone);
        assertEquals("APPEL", answers.get(0).join());
        assertInstanceOf(Broken.class, failure(answers.get(1)));
        assertEquals("CITROEN", answers.get(2).join());
        assertTrue(begun.isEmpty());
        add(gathering, "boom");
        assertEquals(List.of("boom"), next().words());
    }

    @Test
    void nothing_is_done_again_when_nobody_knows_what_was_done() {
        Gathering<Character, String, String> gathering = gathering(8, 1, 8);
        List<CompletableFuture<String>> answers = add(gathering, List.of("appel", "boom"));
        next().end().completeExceptionally(new IllegalStateException("kapot"));
        answers.forEach(answer -> assertInstanceOf(IllegalStateException.class, failure(answer)));
        assertTrue(begun.isEmpty());
        CompletableFuture<String> later = add(gathering, "appel");
        next().succeed();
        assertEquals("APPEL", later.join());
    }

    @Test
    void work_that_breaks_before_it_begins_or_answers_too_few_fails_and_stops_nobody_behind_it() {
        Queue<Uni<List<String>>> outcomes = new ArrayDeque<>();
        outcomes.add(Uni.createFrom().item(List.of()));
        outcomes.add(Uni.createFrom().item(List.of("goed")));
        AtomicBoolean broken = new AtomicBoolean();
        Gathering<Character, String, String> gathering = new Gathering<>(
                word -> word.charAt(0),
                words -> {
                    if (broken.compareAndSet(false, true)) {
                        throw new IllegalStateException("kapot");
                    }
                    return outcomes.remove();
                },
                failure -> false,
                new Gathering.Limits(8, 1, 8, Duration.ZERO, LONG),
                (pause, batch) -> batch.run());
        assertInstanceOf(IllegalStateException.class, failure(add(gathering, "appel")));
        assertInstanceOf(IllegalStateException.class, failure(add(gathering, "appel")));
        assertEquals("goed", add(gathering, "appel").join());
    }

    @Test
    void a_batch_that_does_not_end_fails_and_those_behind_it_go_on() {
        Queue<CompletableFuture<List<String>>> outcomes = new ArrayDeque<>();
        outcomes.add(new CompletableFuture<>());
        outcomes.add(CompletableFuture.completedFuture(List.of("goed")));
        Gathering<Character, String, String> gathering = new Gathering<>(
                word -> word.charAt(0),
                words -> Uni.createFrom().completionStage(outcomes.remove()),
                failure -> false,
                new Gathering.Limits(1, 1, 8, Duration.ZERO, Duration.ofMillis(50)),
                (pause, batch) -> batch.run());
        List<CompletableFuture<String>> answers = add(gathering, List.of("a1", "a2"));
        assertInstanceOf(TimeoutException.class, failure(answers.getFirst()));
        assertEquals(
                "goed",
                answers.getLast().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
    }

    @Test
    void everybody_is_answered_on_the_context_they_asked_on() {
        Vertx vertx = Vertx.vertx();
        try {
            Gathering<Character, String, String> gathering = gathering(8, 1, 8);
            CompletableFuture<Context> asked = new CompletableFuture<>();
            CompletableFuture<Context> answered = new CompletableFuture<>();
            vertx.runOnContext(started -> {
                asked.complete(Vertx.currentContext());
                gathering.add("appel").subscribe().with(done -> answered.complete(Vertx.currentContext()));
                next().succeed();
            });
            assertSame(
                    asked.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join(),
                    answered.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void many_who_ask_at_once_are_all_answered_each_key_in_its_order() {
        Map<Character, List<Integer>> done = new ConcurrentHashMap<>();
        Map<Character, AtomicBoolean> busy = new ConcurrentHashMap<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(4);
                ExecutorService callers = Executors.newFixedThreadPool(8)) {
            Gathering<Character, String, String> gathering = new Gathering<>(
                    word -> word.charAt(0),
                    words -> Uni.createFrom()
                            .item(() -> carriedOut(words, done, busy))
                            .runSubscriptionOn(workers),
                    failure -> false,
                    new Gathering.Limits(16, 3, 100_000, Duration.ofMillis(1), LONG),
                    (pause, batch) -> workers.execute(batch));
            List<CompletableFuture<List<String>>> all = IntStream.range(0, 26)
                    .mapToObj(letter ->
                            CompletableFuture.supplyAsync(() -> each((char) ('a' + letter), gathering), callers))
                    .toList();
            all.forEach(answers -> assertFalse(answers.join().contains("busy")));
        }
        List<Integer> inOrder = IntStream.range(0, 500).boxed().toList();
        assertEquals(26, done.size());
        done.values().forEach(numbers -> assertEquals(inOrder, numbers));
    }

    private static List<String> each(char letter, Gathering<Character, String, String> gathering) {
        List<CompletableFuture<String>> answers = IntStream.range(0, 500)
                .mapToObj(number -> add(gathering, letter + Integer.toString(number)))
                .toList();
        return answers.stream()
                .map(answer ->
                        answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join())
                .toList();
    }

    private static List<String> carriedOut(
            List<String> words, Map<Character, List<Integer>> done, Map<Character, AtomicBoolean> busy) {
        List<Character> keys =
                words.stream().map(word -> word.charAt(0)).distinct().toList();
        boolean free = keys.stream()
                .map(key ->
                        busy.computeIfAbsent(key, made -> new AtomicBoolean()).getAndSet(true))
                .noneMatch(taken -> taken);
        words.forEach(word -> done.computeIfAbsent(word.charAt(0), made -> new ArrayList<>())
                .add(Integer.valueOf(word.substring(1))));
        keys.forEach(key -> busy.get(key).set(false));
        return words.stream().map(word -> free ? "free" : "busy").toList();
    }
}
