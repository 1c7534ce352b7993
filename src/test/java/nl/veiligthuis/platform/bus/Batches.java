package nl.veiligthuis.platform.bus;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Batches that begin and end when a test says so. */
abstract class Batches {

    static final long PATIENCE_SECONDS = 20;
    static final Duration LONG = Duration.ofMinutes(1);

    /** A batch that was begun, and how it ends. */
    record Begun(List<String> words, CompletableFuture<List<String>> end) {

        void succeed() {
            end.complete(words.stream().map(String::toUpperCase).toList());
        }
    }

    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A batch that is to begin, after a pause. */
    record Start(Duration pause, Runnable batch) {}

    final Queue<Start> starts = new ArrayDeque<>();
    final Queue<Begun> begun = new ArrayDeque<>();

    Gathering<Character, String, String> gathering(int batch, int atOnce, int waiting) {
        return new Gathering<>(
                word -> word.charAt(0),
                this::begin,
                failure -> failure instanceof Broken,
                new Gathering.Limits(batch, atOnce, waiting, LONG, LONG),
                (pause, start) -> starts.add(new Start(pause, start)));
    }

    Uni<List<String>> begin(List<String> words) {
        Begun batch = new Begun(words, new CompletableFuture<>());
        begun.add(batch);
        return Uni.createFrom().completionStage(batch.end());
    }

    /** The batch that was to begin; it has. */
    Begun next() {
        starts.remove().batch().run();
        return begun.remove();
    }

    static List<CompletableFuture<String>> add(Gathering<Character, String, String> gathering, List<String> words) {
        return words.stream().map(word -> add(gathering, word)).toList();
    }

    static CompletableFuture<String> add(Gathering<Character, String, String> gathering, String word) {
        return gathering.add(word).subscribeAsCompletionStage();
    }

    static Throwable failure(CompletableFuture<String> answer) {
        CompletableFuture<String> ended = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return assertThrows(CompletionException.class, ended::join).getCause();
    }
}
