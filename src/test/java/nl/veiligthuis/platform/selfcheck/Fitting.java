package nl.veiligthuis.platform.selfcheck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the signals of a check must lead to, written down apart from its rules: the gravest signal decides, and the end of a
 * relationship beside anything serious is urgent.
 *
 * @param outcomes by signal
 * @param sections by section, the signals that call for it
 */
record Fitting(Map<String, String> outcomes, Map<String, Set<String>> sections) {

    private static final String TABLE = "/selfcheck/fitting.csv";
    private static final List<String> GRAVEST_FIRST = List.of("urgent", "advice", "talk", "trust");
    private static final Set<String> ENDS = Set.of("separation", "own-separation");

    static Fitting of(String check) {
        Fitting fitting = new Fitting(new HashMap<>(), new HashMap<>());
        table().filter(row -> row[0].equals(check))
                .forEach(row -> Words.in(row[2]).forEach(signal -> fitting.add(row[1], signal)));
        return fitting;
    }

    private static Stream<String[]> table() {
        try (InputStream table = Fitting.class.getResourceAsStream(TABLE)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String leadsTo, String signal) {
        if (leadsTo.startsWith("+")) {
            sections.computeIfAbsent(leadsTo.substring(1), none -> new HashSet<>())
                    .add(signal);
        } else if (outcomes.put(signal, leadsTo) != null) {
            throw new AssertionError(signal + " stands in the table twice");
        }
    }

    String outcome(Collection<String> raised) {
        boolean ends = raised.stream().anyMatch(ENDS::contains);
        boolean serious = raised.stream()
                .anyMatch(
                        signal -> !ENDS.contains(signal) && outcomes.get(signal).equals("advice"));
        return ends && serious
                ? "urgent"
                : GRAVEST_FIRST.stream()
                        .filter(outcome -> raised.stream().map(outcomes::get).anyMatch(outcome::equals))
                        .findFirst()
                        .orElse("trust");
    }

    Set<String> sections(Collection<String> raised) {
        Set<String> told = new HashSet<>();
        sections.forEach((section, signals) -> {
            if (signals.stream().anyMatch(raised::contains)) {
                told.add(section);
            }
        });
        return told;
    }
}
