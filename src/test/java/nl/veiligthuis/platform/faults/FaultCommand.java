package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Breaks something on purpose, by name; see {@code bin/fault}. Exit code 0 when all held, 1 when not, 2 for no such fault. */
public final class FaultCommand {

    private static final List<Fault> FAULTS = List.of(new KillNode());

    private FaultCommand() {}

    public static void main(String... arguments) throws IOException {
        String name = arguments.length == 0 ? "" : arguments[0];
        Optional<Fault> fault =
                FAULTS.stream().filter(known -> known.name().equals(name)).findFirst();
        if (fault.isEmpty()) {
            FAULTS.forEach(known -> System.out.printf("bin/fault %-12s %s%n", known.name(), known.promise()));
        }
        int otherwise = name.isEmpty() ? 0 : 2;
        System.exit(fault.isPresent() ? run(fault.get()) : otherwise);
    }

    private static int run(Fault fault) throws IOException {
        System.out.println(fault.name() + ": " + fault.promise());
        Path all = Files.createDirectories(Path.of("target", "faults")).toAbsolutePath();
        Path folder = Files.createTempDirectory(all, fault.name() + "-");
        if (passed(fault, folder)) {
            delete(folder);
            return 0;
        }
        System.out.println("Logs and data: " + folder);
        return 1;
    }

    /** What could not be tried did not pass. */
    private static boolean passed(Fault fault, Path folder) throws IOException {
        try {
            Report report = fault.run(folder);
            report.print(System.out);
            return report.passed();
        } catch (IllegalStateException stuck) {
            System.out.println("FAIL: " + stuck.getMessage());
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
