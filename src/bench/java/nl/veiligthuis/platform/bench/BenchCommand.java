package nl.veiligthuis.platform.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures by name; see {@code bin/bench}. Exit code 0 when every aim was met, 1 when not or when something could not be
 * measured, 2 for what is not known.
 */
public final class BenchCommand {

    private static final List<Benchmark> ALL =
            List.of(new ChatBenchmark(), new IdleBenchmark(), new PagesBenchmark(), new ReconnectBenchmark());

    private BenchCommand() {}

    public static void main(String... arguments) {
        System.exit(run(Arrays.asList(arguments)));
    }

    private static int run(List<String> arguments) {
        if (arguments.isEmpty()) {
            list();
            return 0;
        }
        try {
            Options options = Options.of(arguments.subList(1, arguments.size()));
            return measure(arguments.getFirst(), options);
        } catch (IllegalArgumentException unknown) {
            System.err.println(unknown.getMessage());
            return 2;
        }
    }

    private static void list() {
        ALL.forEach(benchmark -> System.out.printf("bin/bench %-10s %s%n", benchmark.name(), benchmark.measures()));
        System.out.printf("bin/bench %-10s %s%n%nOptions, with what they are when not given:%n", "all", "all of them");
        Options.of(List.of()).lines().forEach(line -> System.out.println("  " + line));
    }

    private static int measure(String name, Options options) {
        List<Benchmark> chosen = ALL.stream()
                .filter(benchmark -> name.equals("all") || benchmark.name().equals(name))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("No benchmark is called " + name + ".");
        }
        System.out.println(Machine.described());
        int repeats = name.equals("all") ? options.number("repeats") : 1;
        Map<String, List<Comparison>> results = new LinkedHashMap<>();
        boolean complete = true;
        for (int repeat = 1; repeat <= repeats; repeat++) {
            for (Benchmark benchmark : chosen) {
                System.out.printf("%n%s (%d of %d): %s%n", benchmark.name(), repeat, repeats, benchmark.measures());
                complete &= measure(benchmark, options, results);
            }
        }
        return table(results, repeats) && complete ? 0 : 1;
    }

    private static boolean measure(Benchmark benchmark, Options options, Map<String, List<Comparison>> results) {
        try (Place place = Place.open(benchmark.name())) {
            for (Comparison comparison : benchmark.run(place, options)) {
                System.out.println("  " + comparison);
                results.computeIfAbsent(comparison.what(), what -> new ArrayList<>())
                        .add(comparison);
            }
            place.done();
            return true;
        } catch (IOException | IllegalStateException failed) {
            System.out.println("  NOT MEASURED: " + failed.getMessage());
            return false;
        }
    }

    private static boolean table(Map<String, List<Comparison>> results, int repeats) {
        System.out.printf("%n%s%n", repeats == 1 ? "Results" : "Results, each the middle one of " + repeats);
        List<Comparison> medians =
                results.values().stream().map(Comparison::median).toList();
        medians.forEach(median -> System.out.println("  " + median));
        return medians.stream().allMatch(Comparison::met);
    }
}
