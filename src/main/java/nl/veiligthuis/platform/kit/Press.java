package nl.veiligthuis.platform.kit;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Makes each sheet when it is first asked for, a few at once, and keeps what fits. A crowd at one poster waits for one poster; a
 * crowd at many is turned away before it takes the processors from the chats.
 */
@ApplicationScoped
public class Press {

    private final Function<Sheet, byte[]> printer;
    private final ThreadPoolExecutor workers;
    private final AsyncCache<String, byte[]> kept;

    @Inject
    Press(Printer printer, KitConfig config) {
        this(printer::print, config.presses(), config.waiting(), config.kept().asLongValue());
    }

    Press(Function<Sheet, byte[]> printer, int presses, int waiting, long keptBytes) {
        this.printer = printer;
        workers = new ThreadPoolExecutor(
                presses, presses, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(waiting), Press::worker);
        workers.allowCoreThreadTimeOut(true);
        kept = Caffeine.newBuilder()
                .maximumWeight(keptBytes)
                .weigher((String tag, byte[] made) -> tag.length() + made.length)
                .executor(Runnable::run)
                .buildAsync();
    }

    /**
     * The file a sheet becomes. Fails with a {@link java.util.concurrent.RejectedExecutionException} when it is not kept and
     * too many wait already.
     */
    Uni<byte[]> print(Sheet sheet) {
        // A copy: whoever goes away gives up waiting, and not what others wait for.
        return Uni.createFrom().completionStage(() -> kept.get(sheet.tag(), (tag, unused) -> start(sheet))
                .copy());
    }

    /** Bytes that are kept at this moment. */
    long keptBytes() {
        kept.synchronous().cleanUp();
        return kept.synchronous()
                .policy()
                .eviction()
                .orElseThrow()
                .weightedSize()
                .orElseThrow();
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }

    private CompletableFuture<byte[]> start(Sheet sheet) {
        return CompletableFuture.supplyAsync(() -> printer.apply(sheet), workers);
    }

    private static Thread worker(Runnable work) {
        Thread worker = new Thread(work, "press");
        worker.setDaemon(true);
        return worker;
    }
}
