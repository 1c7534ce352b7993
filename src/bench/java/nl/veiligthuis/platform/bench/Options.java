package nl.veiligthuis.platform.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What may be asked of a measurement, each as {@code name=number} on the command line. */
final class Options {

    private record Option(long value, String meaning) {}

    private final Map<String, Option> known = new TreeMap<>(Map.ofEntries(
            Map.entry("warm-up", new Option(30, "chat: seconds before rates count")),
            Map.entry("rate", new Option(0, "chat: what a message costs at this rate; 0: which rate is the highest")),
            Map.entry("conversations", new Option(400, "chat: conversations, each with two sides")),
            Map.entry("step", new Option(3, "chat: seconds at each rate that is tried")),
            Map.entry("confirm", new Option(10, "chat: seconds at the rate that was found")),
            Map.entry("idle", new Option(5_000, "idle: connections")),
            Map.entry("clients", new Option(10_000, "reconnect: clients that are cut off")),
            Map.entry("storms", new Option(3, "reconnect: how often")),
            Map.entry("seconds", new Option(5, "pages: seconds of each round")),
            Map.entry("rounds", new Option(3, "pages: rounds")),
            Map.entry("repeats", new Option(3, "all: how often everything is measured"))));

    /**
     * Reads what was asked.
     *
     * @throws IllegalArgumentException if an option is not known or no whole number above zero
     */
    static Options of(List<String> arguments) {
        Options options = new Options();
        arguments.forEach(options::read);
        return options;
    }

    private void read(String argument) {
        String[] parts = argument.split("=", 2);
        Option option = known.get(parts[0]);
        if (option == null || parts.length < 2 || !parts[1].matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException("Not an option: " + argument);
        }
        known.put(parts[0], new Option(Long.parseLong(parts[1]), option.meaning()));
    }

    int number(String name) {
        return Math.toIntExact(known.get(name).value());
    }

    Duration seconds(String name) {
        return Duration.ofSeconds(known.get(name).value());
    }

    /** Each with what it stands at and what it means. */
    List<String> lines() {
        return known.entrySet().stream()
                .map(option -> "%-20s %s"
                        .formatted(
                                option.getKey() + "=" + option.getValue().value(),
                                option.getValue().meaning()))
                .toList();
    }
}
