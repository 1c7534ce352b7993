package nl.veiligthuis.platform.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PressTest {

    private static final int LARGE = 1_000_000;

    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();
    private Press press;

    @AfterEach
    void close() {
        release.countDown();
        press.close();
    }

    @Test
    void a_crowd_at_one_sheet_has_it_made_once_and_whoever_goes_away_takes_it_from_nobody() {
        press = new Press(this::slowly, 2, 4, LARGE);
        CompletableFuture<byte[]> gone = ask("poster");
        CompletableFuture<byte[]> patient = ask("poster");
        gone.cancel(true);
        release.countDown();
        assertArrayEquals(new byte[] {1}, patient.join());
        assertArrayEquals(new byte[] {1}, ask("poster").join());
        assertEquals(1, made.get());
    }

    @Test
    void those_beyond_the_presses_and_the_places_to_wait_are_turned_away_until_there_is_room() {
        press = new Press(this::slowly, 1, 1, LARGE);
        CompletableFuture<byte[]> first = ask("first");
        CompletableFuture<byte[]> second = ask("second");
        CompletableFuture<byte[]> third = ask("third");
        assertTrue(third.isCompletedExceptionally());
        assertThrows(
                RejectedExecutionException.class,
                () -> press.print(sheet("third")).await().indefinitely());
        assertFalse(first.isDone() || second.isDone());
        release.countDown();
        CompletableFuture.allOf(first, second).join();
        assertArrayEquals(new byte[] {1}, ask("third").join());
    }

    @Test
    void what_is_kept_never_weighs_more_than_was_allowed() {
        press = new Press(sheet -> new byte[10_000], 1, 50, 45_000);
        IntStream.range(0, 20).forEach(number -> ask("sheet " + number).join());
        assertTrue(press.keptBytes() <= 45_000 && press.keptBytes() >= 10_000, () -> press.keptBytes() + " bytes");
    }

    @Test
    void a_sheet_that_failed_is_tried_again() {
        Function<Sheet, byte[]> failsOnce = sheet -> {
            if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("Out of ink");
            }
            return new byte[] {2};
        };
        press = new Press(failsOnce, 1, 1, LARGE);
        assertThrows(RuntimeException.class, () -> ask("poster").join());
        // Who asks in the moment of the failure still gets the failure.
        CompletableFuture<byte[]> next = ask("poster");
        while (next.isCompletedExceptionally()) {
            next = ask("poster");
        }
        assertArrayEquals(new byte[] {2}, next.join());
    }

    @Test
    void a_word_more_makes_another_sheet_and_a_mark_that_is_not_seen_does_not() {
        press = new Press(this::slowly, 1, 1, LARGE);
        assertFalse(sheet("a").tag().equals(sheet("b").tag()));
        assertEquals(sheet("مجانا").tag(), sheet("مجانًا\u200e").tag());
    }

    private CompletableFuture<byte[]> ask(String words) {
        return press.print(sheet(words)).subscribeAsCompletionStage();
    }

    private static Sheet sheet(String words) {
        return new Sheet(Piece.POSTER_A4, true, words);
    }

    private byte[] slowly(Sheet sheet) {
        try {
            release.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
        made.incrementAndGet();
        return new byte[] {1};
    }
}
