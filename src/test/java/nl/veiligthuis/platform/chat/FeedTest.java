package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FeedTest {

    private final SlowReader reader = new SlowReader();
    private final Feed feed = new Feed(reader, 0);

    @Test
    void a_wake_brings_what_came_after_the_number_the_reader_had() {
        Feed later = new Feed(reader, 4);
        later.wake();
        reader.answer(5, 6);
        reader.written();
        later.wake();
        assertEquals(List.of(4L, 6L), reader.asked);
        assertEquals(List.of(5L, 6L), reader.shown);
    }

    @Test
    void wakes_while_it_reads_make_it_look_once_more_and_no_oftener() {
        feed.wake();
        feed.wake();
        feed.wake();
        assertEquals(List.of(0L), reader.asked);
        reader.answer(1);
        reader.written();
        assertEquals(List.of(0L, 1L), reader.asked);
        reader.answer();
        reader.written();
        assertEquals(List.of(0L, 1L), reader.asked);
    }

    @Test
    void a_slow_reader_is_not_read_for_until_it_has_what_was_read() {
        feed.wake();
        reader.answer(1);
        feed.wake();
        assertEquals(List.of(0L), reader.asked);
        reader.written();
        assertEquals(List.of(0L, 1L), reader.asked);
    }

    @Test
    void a_full_page_is_followed_by_the_next_without_a_wake() {
        feed.wake();
        reader.answer(LongStream.rangeClosed(1, Log.PAGE).toArray());
        reader.written();
        assertEquals(List.of(0L, (long) Log.PAGE), reader.asked);
        reader.answer(Log.PAGE + 1);
        reader.written();
        assertEquals(Log.PAGE + 1, reader.shown.size());
        feed.wake();
        assertEquals(List.of(0L, (long) Log.PAGE, Log.PAGE + 1L), reader.asked);
    }

    @Test
    void after_a_failed_read_the_next_wake_starts_from_the_same_number() {
        feed.wake();
        reader.fail();
        feed.wake();
        assertEquals(List.of(0L, 0L), reader.asked);
        reader.answer(1);
        reader.written();
        assertEquals(List.of(1L), reader.shown);
    }

    @Test
    void a_wake_that_comes_while_a_read_fails_does_not_stop_the_feed() {
        feed.wake();
        feed.wake();
        reader.fail();
        feed.wake();
        assertEquals(List.of(0L, 0L), reader.asked);
    }

    @Test
    void a_read_that_fails_before_it_begins_does_not_stop_the_feed() {
        reader.refuses = true;
        feed.wake();
        reader.refuses = false;
        feed.wake();
        assertEquals(List.of(0L, 0L), reader.asked);
    }

    @Test
    void what_could_not_be_written_is_read_again() {
        feed.wake();
        reader.answer(1);
        reader.lost();
        feed.wake();
        assertEquals(List.of(0L, 0L), reader.asked);
    }

    @Test
    void a_chat_that_is_gone_is_told_once_and_never_read_again() {
        feed.wake();
        feed.wake();
        reader.gonePage();
        feed.wake();
        assertEquals(1, reader.gone);
        assertEquals(List.of(0L), reader.asked);
        feed.writing(Author.ADVISER);
        assertEquals(List.of(), reader.writing);
    }

    @Test
    void a_closed_feed_reads_and_tells_nothing() {
        feed.writing(Author.ADVISER);
        feed.wake();
        feed.wake();
        feed.close();
        reader.answer(1);
        reader.written();
        feed.wake();
        feed.writing(Author.ADVISER);
        assertEquals(List.of(0L), reader.asked);
        assertEquals(List.of(Author.ADVISER), reader.writing);
    }

    /** A reader whose database and line answer when the test says so. */
    private static final class SlowReader implements Reader {

        final List<Long> asked = new ArrayList<>();
        final List<Long> shown = new ArrayList<>();
        final List<Author> writing = new ArrayList<>();
        private final Deque<CompletableFuture<View>> reading = new ArrayDeque<>();
        private final Deque<CompletableFuture<Void>> showing = new ArrayDeque<>();
        int gone;
        boolean refuses;

        @Override
        public Uni<View> read(long after) {
            asked.add(after);
            if (refuses) {
                throw new IllegalStateException("no session");
            }
            return later(reading);
        }

        @Override
        public Uni<Void> show(View view) {
            view.entries().forEach(entry -> shown.add(entry.seq()));
            return later(showing);
        }

        @Override
        public void writing(Author author) {
            writing.add(author);
        }

        @Override
        public void gone() {
            gone++;
        }

        void answer(long... numbers) {
            List<Entry> entries =
                    LongStream.of(numbers).mapToObj(SlowReader::entry).toList();
            reading.remove().complete(new View(View.Phase.TALKING, "nl", false, 0, true, 1, null, 0, 0, entries));
        }

        void gonePage() {
            reading.remove().complete(null);
        }

        void fail() {
            reading.remove().completeExceptionally(new IllegalStateException("database away"));
        }

        void written() {
            showing.remove().complete(null);
        }

        void lost() {
            showing.remove().completeExceptionally(new IllegalStateException("line broken"));
        }

        private static <T> Uni<T> later(Deque<CompletableFuture<T>> answers) {
            CompletableFuture<T> answer = new CompletableFuture<>();
            answers.add(answer);
            return Uni.createFrom().completionStage(answer);
        }

        private static Entry entry(long number) {
            return new Entry(number, Author.VISITOR, EntryKind.TEXT, null, "", null, null);
        }
    }
}
