package nl.veiligthuis.platform.bench;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a Java process holds right after its garbage was collected, in bytes.
 *
 * @param resident memory of the machine that it takes
 * @param heap live objects
 * @param classes the same by class
 */
record Memory(double resident, double heap, Map<String, Double> classes) {

    /**
     * A heap that is given back when it is not needed, so that what is resident says something; and always the same collector.
     */
    static final String[] GIVEN_BACK = {"-XX:+UseSerialGC", "-XX:MinHeapFreeRatio=5", "-XX:MaxHeapFreeRatio=10"};

    private static final Duration REST = Duration.ofMillis(500);
    private static final int COLLECTIONS = 3;
    private static final Pattern TOTAL = Pattern.compile("^Total +\\d+ +(\\d+)", Pattern.MULTILINE);
    private static final Pattern CLASS = Pattern.compile("^ +\\d+: +\\d+ +(\\d+) +(\\S+)", Pattern.MULTILINE);
    private static final int MOST = 16;
    private static final Pattern RESIDENT = Pattern.compile("^VmRSS:\\s+(\\d+) kB", Pattern.MULTILINE);

    /** @throws IOException if the process is gone, or not this user's */
    static Memory of(ProcessHandle process) throws IOException {
        String id = String.valueOf(process.pid());
        for (int collection = 0; collection < COLLECTIONS; collection++) {
            told("jcmd", id, "GC.run");
            Lines.pause(REST);
        }
        String histogram = told("jcmd", id, "GC.class_histogram");
        double resident = 1024 * number(RESIDENT, Files.readString(Path.of("/proc", id, "status")));
        return new Memory(resident, number(TOTAL, histogram), classes(histogram));
    }

    private static Map<String, Double> classes(String histogram) {
        return CLASS.matcher(histogram)
                .results()
                .collect(toMap(line -> line.group(2), line -> Double.valueOf(line.group(1)), Double::sum));
    }

    /** What came since, for each of so many. */
    Memory since(Memory before, double many) {
        Map<String, Double> came = new HashMap<>();
        classes.forEach((name, bytes) -> came.put(name, (bytes - before.classes.getOrDefault(name, 0.0)) / many));
        return new Memory((resident - before.resident) / many, (heap - before.heap) / many, came);
    }

    /** The classes that take most, each with its bytes. */
    String most() {
        return classes.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST)
                .map(entry -> "%.0f %s".formatted(entry.getValue(), entry.getKey()))
                .collect(joining(", "));
    }

    private static double number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("Memory could not be read: no " + pattern);
        }
        return Double.parseDouble(found.group(1));
    }

    /** What a program of the JDK says. */
    private static String told(String program, String... arguments) throws IOException {
        List<String> command = Stream.concat(Stream.of(Machine.javaProgram(program)), Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes());
    }
}
