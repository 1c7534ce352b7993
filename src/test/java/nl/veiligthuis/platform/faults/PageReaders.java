package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** People who read page after page, each as soon as they have the one before and a pause is over. */
final class PageReaders implements AutoCloseable {

    private static final List<String> PAGES = List.of(
            "/nl",
            "/en",
            "/ar",
            "/nl/is-dit-liefde",
            "/ar/hulplijnen",
            "/nl/check",
            "/en/hulp-zoeken",
            "/nl/hulplijnen");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI base;
    private final Duration pause;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService readers;
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    private volatile boolean gone;

    private PageReaders(URI base, int number, Duration pause) {
        this.base = base;
        this.pause = pause;
        this.readers = Executors.newFixedThreadPool(number);
    }

    static PageReaders at(URI base, int number, Duration pause) {
        PageReaders all = new PageReaders(base, number, pause);
        for (int reader = 0; reader < number; reader++) {
            int first = reader;
            all.readers.execute(() -> all.read(first));
        }
        return all;
    }

    private void read(int first) {
        for (int page = first; !gone; page++) {
            long start = System.nanoTime();
            int status = status(PAGES.get(page % PAGES.size()));
            if (gone) {
                return;
            }
            answers.computeIfAbsent(status, known -> new AtomicInteger()).incrementAndGet();
            times.add(System.nanoTime() - start);
            Loop.pause(pause);
        }
    }

    /** What a page is answered with; 0 when it is not answered at all. */
    private int status(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException broken) {
            return 0;
        }
    }

    /** Adds its figures; a page that was not there fails the run. */
    void tell(Report report) {
        report.line("pages by status", "%s", answers);
        report.line("  p50 / p95 / p99 / max", "%s", Figures.of(times));
        answers.forEach((status, number) ->
                report.require(status == 200, "%d pages were answered with %d.", number.get(), status));
        report.require(!answers.isEmpty(), "No page was read.");
    }

    /** Nobody reads any more; what was under way does not count. */
    void stop() {
        gone = true;
    }

    @Override
    public void close() {
        stop();
        readers.shutdownNow();
        http.shutdownNow();
    }
}
