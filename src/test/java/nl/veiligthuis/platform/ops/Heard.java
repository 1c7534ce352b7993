package nl.veiligthuis.platform.ops;

import io.quarkus.logging.json.runtime.JsonFormatter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;

/** All that is logged while it listens, as production would write it, and all that is printed past the log. */
final class Heard extends ExtHandler {

    private static final Logger ROOT = Logger.getLogger("");

    private final LogGuard guard = new LogGuard();
    private final JsonFormatter json = new JsonFormatter();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Set<String> threads = ConcurrentHashMap.newKeySet();
    private final Printed out = new Printed(System.out);
    private final Printed error = new Printed(System.err);
    private final Level level = ROOT.getLevel();

    /** Listens from now on; to more than production does, which stops at {@code INFO}. */
    static Heard now() {
        Heard heard = new Heard();
        Config settings = ConfigProvider.getConfig();
        heard.json.setExcludedKeys(Set.of(settings.getValue("quarkus.log.console.json.excluded-keys", String[].class)));
        heard.setLevel(Level.ALL);
        ROOT.setLevel(Level.FINE);
        ROOT.addHandler(heard);
        System.setOut(heard.out);
        System.setErr(heard.error);
        return heard;
    }

    @Override
    protected void doPublish(ExtLogRecord line) {
        ExtLogRecord copy = new ExtLogRecord(line);
        copy.setThreadName(line.getThreadName());
        threads.add(String.valueOf(line.getThreadName()));
        if (guard.isLoggable(copy)) {
            lines.add(json.format(copy));
        }
    }

    /** The lines of the log. */
    String log() {
        return String.join("", lines);
    }

    /** What went to the standard output and error. */
    String printed() {
        return out.kept() + error.kept();
    }

    /** The names of the threads that logged, and of those that are there. */
    String threads() {
        Thread.getAllStackTraces().keySet().forEach(thread -> threads.add(thread.getName()));
        return String.join("\n", threads);
    }

    @Override
    public void close() {
        System.setOut(out.before);
        System.setErr(error.before);
        ROOT.removeHandler(this);
        ROOT.setLevel(level);
    }

    /** Passes on and keeps what is printed. The log has a stream of its own, taken before. */
    private static final class Printed extends PrintStream {

        private final PrintStream before;
        private final Queue<String> kept = new ConcurrentLinkedQueue<>();

        Printed(PrintStream before) {
            super(before, true);
            this.before = before;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            kept.add(new String(bytes, from, length, StandardCharsets.UTF_8));
            super.write(bytes, from, length);
        }

        String kept() {
            return String.join("", kept);
        }
    }
}
