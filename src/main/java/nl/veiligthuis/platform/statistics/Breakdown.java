package nl.veiligthuis.platform.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veiligthuis.platform.web.Language;

/**
 * Chats told apart by one kind: the parts of a total.
 *
 * @param total its name in the {@link Sheet}
 * @param parts in the order in which they are shown
 */
record Breakdown(Subject subject, String total, List<Part> parts) {

    /** Edges in seconds of what is told of how long chats last, and of when visitors leave; each begins a class. */
    private static final int[] LENGTHS = {0, 300, 600, 1_200, 1_800, 2_700, 3_600, 86_400};

    private static final int[] LEAVING = {0, 60, 120, 300, 600, 1_800, 86_400};

    /**
     * One of the parts.
     *
     * @param name in the sheet
     * @param label for readers
     */
    record Part(String name, String label, long number) {}

    /** All of them that a selection leaves something to tell apart by. */
    static List<Breakdown> of(Counted counted, Selection selection, Labels labels, List<String> regions) {
        List<Breakdown> all = new ArrayList<>();
        if (selection.region() == null) {
            all.add(kinds(Subject.REGION, regions, counted.asked(Count::region), labels::region));
        }
        if (selection.language() == null) {
            List<String> offered = Language.OFFERED.stream().map(Language::tag).toList();
            all.add(kinds(Subject.LANGUAGE, offered, counted.asked(Count::language), labels::language));
        }
        if (selection.audience() == null) {
            all.add(kinds(
                    Subject.AUDIENCE, List.of(Labels.audiences()), counted.asked(Count::audience), labels::audience));
        }
        all.add(hours(counted, labels));
        all.add(new Breakdown(
                Subject.ABANDONMENT,
                Sheet.ASKED,
                List.of(
                        new Part(Sheet.TAKEN, labels.words().taken(), counted.total(Measure.WAITED)),
                        new Part(Sheet.LEFT, labels.words().left(), counted.total(Measure.ABANDONED)))));
        all.add(times(Subject.PATIENCE, Sheet.LEFT, counted.times(Measure.ABANDONED), LEAVING, labels));
        all.add(times(Subject.DURATION, Sheet.TAKEN, counted.times(Measure.LASTED), LENGTHS, labels));
        List<String> outcomes = Stream.of(Outcome.values()).map(Outcome::name).toList();
        all.add(new Breakdown(
                Subject.OUTCOMES, Sheet.TAKEN, parts(Subject.OUTCOMES, outcomes, counted.outcomes(), labels::outcome)));
        if (selection.everybody()) {
            all.add(new Breakdown(
                    Subject.RATINGS,
                    "rated",
                    parts(Subject.RATINGS, List.of("YES", "SOMEWHAT", "NO"), counted.ratings(), labels::rating)));
        }
        return all;
    }

    /** What it says to the sheet. */
    void enter(Sheet.Draft draft) {
        parts.forEach(part -> draft.figure(part.name(), part.number()));
        draft.sum(
                total,
                parts.stream().mapToLong(Part::number).sum(),
                parts.stream().map(Part::name).toList());
    }

    private static Breakdown kinds(
            Subject subject, List<String> known, Map<String, Long> counted, UnaryOperator<String> label) {
        return new Breakdown(subject, Sheet.ASKED, parts(subject, known, counted, label));
    }

    /** Those known in their order, then what was counted beside; what nobody said comes last. */
    private static List<Part> parts(
            Subject subject, List<String> known, Map<String, Long> counted, UnaryOperator<String> label) {
        Stream<String> beside = counted.keySet().stream()
                .filter(kind -> !known.contains(kind) && !kind.isEmpty())
                .sorted();
        Stream<String> unsaid = counted.containsKey("") ? Stream.of("") : Stream.of();
        return Stream.of(known.stream(), beside, unsaid)
                .flatMap(kinds -> kinds)
                .map(kind -> new Part(subject.id() + ":" + kind, label.apply(kind), counted.getOrDefault(kind, 0L)))
                .toList();
    }

    private static Breakdown hours(Counted counted, Labels labels) {
        Map<String, Long> asked = counted.asked(Count::hour);
        return new Breakdown(
                Subject.HOUR,
                Sheet.ASKED,
                IntStream.range(0, 24)
                        .mapToObj(hour -> new Part(
                                "hour:" + hour, labels.hour(hour), asked.getOrDefault(Integer.toString(hour), 0L)))
                        .toList());
    }

    private static Breakdown times(Subject subject, String total, Histogram times, int[] edges, Labels labels) {
        List<Part> parts = new ArrayList<>();
        for (int begin = 0; begin < edges.length - 1; begin++) {
            int from = edges[begin];
            int to = edges[begin + 1];
            parts.add(new Part(
                    subject.id() + ":" + from,
                    labels.between(from, to, begin == edges.length - 2),
                    times.between(from, to)));
        }
        return new Breakdown(subject, total, parts);
    }
}
