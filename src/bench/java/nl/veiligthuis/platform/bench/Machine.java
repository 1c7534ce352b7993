package nl.veiligthuis.platform.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The machine, and who has which of its processors: the server under test some, and everything else (database, clients,
 * this program) the others. {@code bin/bench} sees to the others.
 */
final class Machine {

    /** The list of processors of the server, as {@code taskset -c} takes it; empty where nobody is bound to any. */
    private static final String SERVER = System.getProperty("bench.server-processors", "");

    private static final String OTHERS = System.getProperty("bench.other-processors", "");

    /** More arguments for the Java of every server, such as those of a profiler; by {@code BENCH_JAVA_OPTIONS}. */
    private static final String JAVA_OPTIONS = System.getProperty("bench.java-options", "");

    private Machine() {}

    /** A command, made to run on the processors of the server. */
    static List<String> asServer(List<String> command) {
        List<String> bound = new ArrayList<>();
        if (!SERVER.isEmpty()) {
            bound.addAll(List.of("taskset", "-c", SERVER));
        }
        bound.addAll(command);
        return bound;
    }

    /** Java with its arguments, made to run on the processors of the server; the heap is the same for every server. */
    static List<String> javaAsServer(List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(javaProgram("java"), "-Xms256m", "-Xmx1g", "--enable-native-access=ALL-UNNAMED"));
        Stream.of(JAVA_OPTIONS.split(" ")).filter(option -> !option.isEmpty()).forEach(command::add);
        command.addAll(arguments);
        return asServer(command);
    }

    static String javaProgram(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** In one line, for whoever reads the figures later. */
    static String described() {
        String processors = SERVER.isEmpty()
                ? "nobody is bound to a processor: the server and its clients are in each other's way"
                : "server on processor %s; PostgreSQL and clients on %s".formatted(SERVER, OTHERS);
        return "%s, Linux %s, Java %s; %s."
                .formatted(model(), System.getProperty("os.version"), Runtime.version(), processors);
    }

    private static String model() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException elsewhere) {
            return System.getProperty("os.arch");
        }
    }
}
