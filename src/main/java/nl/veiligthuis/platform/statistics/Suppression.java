package nl.veiligthuis.platform.statistics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which figures must not be shown so that nobody is recognised in them.
 *
 * <p>Numbers from 1 to 4 are withheld, and as many others as it takes that no small one can be worked out from what is
 * shown (primary and complementary suppression, as in the <i>Handbook on Statistical Disclosure Control</i> of Eurostat's
 * ESSnet). All withheld figures look alike, so a reader knows of each no more than that it is at least 1. A small
 * figure counts as safe when at least {@value #FEWEST} values are possible for it. Zero is shown.
 */
final class Suppression {

    /** The smallest number that may be shown. */
    static final int FEWEST = 5;

    /** A total and all of its parts, by name. */
    record Sum(String total, List<String> parts) {

        boolean has(String name) {
            return total.equals(name) || parts.contains(name);
        }

        Stream<String> names() {
            return Stream.concat(parts.stream(), Stream.of(total));
        }
    }

    private final Map<String, Long> figures;
    private final List<Sum> sums;
    private final Set<String> withheld = new HashSet<>();

    private Suppression(Map<String, Long> figures, List<Sum> sums) {
        this.figures = figures;
        this.sums = sums;
    }

    /**
     * The names of the figures to withhold.
     *
     * @param figures all that would be shown together, at least 0, by name
     * @param sums how they hang together; two sums may have one figure in common, in no circle
     */
    static Set<String> withheld(Map<String, Long> figures, List<Sum> sums) {
        Suppression suppression = new Suppression(figures, sums);
        figures.keySet().stream().filter(suppression::small).forEach(suppression.withheld::add);
        Optional<String> more = suppression.toHideToo();
        while (more.isPresent()) {
            suppression.withheld.add(more.get());
            more = suppression.toHideToo();
        }
        return Set.copyOf(suppression.withheld);
    }

    /** Whether a number stands for so few that it must not be shown. */
    static boolean small(long number) {
        return number > 0 && number < FEWEST;
    }

    private boolean small(String name) {
        return small(figures.get(name));
    }

    /**
     * One more figure to withhold; empty when all small ones are safe. One that is withheld alone in its sum protects
     * nothing, so it gets company first; then what stands close to one that is not safe.
     */
    private Optional<String> toHideToo() {
        Map<String, Range> known = known();
        List<String> exposed = withheld.stream()
                .filter(this::small)
                .filter(name -> known.get(name).values() < FEWEST)
                .sorted()
                .toList();
        if (exposed.isEmpty()) {
            return Optional.empty();
        }
        return smallestShown(this::withheldAlone)
                .or(() -> smallestShown(sum -> exposed.stream().anyMatch(sum::has)))
                .or(() -> smallestShown(sum -> withheld.stream().anyMatch(sum::has)));
    }

    private boolean withheldAlone(Sum sum) {
        return sum.names().filter(withheld::contains).count() == 1;
    }

    private Optional<String> smallestShown(Predicate<Sum> near) {
        return sums.stream()
                .filter(near)
                .flatMap(Sum::names)
                .filter(name -> figures.get(name) > 0 && !withheld.contains(name))
                .min(Comparator.<String, Long>comparing(figures::get).thenComparing(Comparator.naturalOrder()));
    }

    /** What a reader can work out of each figure. Exact, since the sums form no circle. */
    private Map<String, Range> known() {
        Map<String, Range> known = new HashMap<>();
        figures.forEach((name, number) ->
                known.put(name, withheld.contains(name) ? Range.WITHHELD : new Range(number, number)));
        boolean learned = true;
        while (learned) {
            learned = false;
            for (Sum sum : sums) {
                learned |= learn(known, sum);
            }
        }
        return known;
    }

    private static boolean learn(Map<String, Range> known, Sum sum) {
        boolean learned = narrow(known, sum.total(), all(known, sum.parts(), ""));
        for (String part : sum.parts()) {
            Range others = all(known, sum.parts(), part);
            learned |= narrow(known, part, known.get(sum.total()).minus(others));
        }
        return learned;
    }

    private static Range all(Map<String, Range> known, List<String> names, String but) {
        return names.stream().filter(name -> !name.equals(but)).map(known::get).reduce(Range.NONE, Range::plus);
    }

    private static boolean narrow(Map<String, Range> known, String name, Range told) {
        Range before = known.get(name);
        Range after = before.and(told);
        known.put(name, after);
        return !after.equals(before);
    }
}
