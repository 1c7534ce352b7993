package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Breaks something on purpose, by name, or everything in turn with {@code all}; see {@code bin/fault}. Exit code 0 when all held,
 * 1 when not, 2 for no such fault.
 */
public final class FaultCommand {

    private static final String ALL = "all";
    private static final List<Supplier<Fault>> FAULTS = List.of(
            KillNode::new,
            FreezeNode::new,
            RestartDatabase::new,
            BusDead::new,
            SlowReader::new,
            CutSockets::new,
            RollingRestart::new,
            ClaimRace::new,
            AdviserVanishes::new,
            Overload::new,
            DatabaseDown::new);

    private FaultCommand() {}

    public static void main(String... arguments) throws IOException {
        String name = arguments.length == 0 ? "" : arguments[0];
        List<Fault> wanted = FAULTS.stream()
                .map(Supplier::get)
                .filter(fault -> name.equals(ALL) || name.equals(fault.name()))
                .toList();
        if (wanted.isEmpty()) {
            FAULTS.forEach(fault -> System.out.printf(
                    "bin/fault %-16s %s%n", fault.get().name(), fault.get().promise()));
            System.out.printf("bin/fault %-16s %s%n", ALL, "all of these in turn");
        }
        int otherwise = name.isEmpty() ? 0 : 2;
        System.exit(wanted.isEmpty() ? otherwise : run(wanted));
    }

    private static int run(List<Fault> wanted) throws IOException {
        List<String> results = new ArrayList<>();
        boolean all = true;
        for (Fault fault : wanted) {
            boolean held = run(fault);
            results.add("%-5s %-16s %s".formatted(held ? "PASS" : "FAIL", fault.name(), fault.promise()));
            all &= held;
        }
        if (wanted.size() > 1) {
            System.out.println();
            results.forEach(System.out::println);
        }
        return all ? 0 : 1;
    }

    private static boolean run(Fault fault) throws IOException {
        System.out.println();
        System.out.println(fault.name() + ": " + fault.promise());
        if (!Scale.whole()) {
            System.out.println("Only a part is tried: FAULT_SCALE is set.");
        }
        Path all = Files.createDirectories(Path.of("target", "faults")).toAbsolutePath();
        Path folder = Files.createTempDirectory(all, fault.name() + "-");
        boolean held = passed(fault, folder);
        if (held) {
            delete(folder);
        } else {
            System.out.println("Logs and data: " + folder);
        }
        return held;
    }

    /** What could not be tried did not pass. */
    private static boolean passed(Fault fault, Path folder) throws IOException {
        try {
            Report report = fault.run(folder);
            report.print(System.out);
            return report.passed();
        } catch (RuntimeException stuck) {
            System.out.println("FAIL: " + (stuck instanceof IllegalStateException ? stuck.getMessage() : stuck));
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
