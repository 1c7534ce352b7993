package nl.veiligthuis.platform.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a Java process holds right after its garbage was collected, in bytes.
 *
 * @param resident memory of the machine that it takes
 * @param heap live objects
 */
record Memory(double resident, double heap) {

    /**
     * A heap that is given back when it is not needed, so that what is resident says something; and always the same collector.
     */
    static final String[] GIVEN_BACK = {"-XX:+UseSerialGC", "-XX:MinHeapFreeRatio=5", "-XX:MaxHeapFreeRatio=10"};

    private static final Duration REST = Duration.ofMillis(500);
    private static final int COLLECTIONS = 3;
    private static final Pattern TOTAL = Pattern.compile("^Total +\\d+ +(\\d+)", Pattern.MULTILINE);
    private static final Pattern RESIDENT = Pattern.compile("^VmRSS:\\s+(\\d+) kB", Pattern.MULTILINE);

    /** @throws IOException if the process is gone, or not this user's */
    static Memory of(ProcessHandle process) throws IOException {
        String id = String.valueOf(process.pid());
        for (int collection = 0; collection < COLLECTIONS; collection++) {
            told("jcmd", id, "GC.run");
            Lines.pause(REST);
        }
        double heap = number(TOTAL, told("jcmd", id, "GC.class_histogram"));
        double resident = 1024 * number(RESIDENT, Files.readString(Path.of("/proc", id, "status")));
        return new Memory(resident, heap);
    }

    Memory minus(Memory before) {
        return new Memory(resident - before.resident, heap - before.heap);
    }

    Memory dividedBy(double number) {
        return new Memory(resident / number, heap / number);
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
