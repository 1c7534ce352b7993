package nl.veiligthuis.platform.selfcheck;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligthuis.platform.selfcheck.OutcomeRules.Rule;

/**
 * Which rules there are answers for. No more than two answers need to be tried at once: a rule asks for two signals at
 * most, and an earlier rule that does not fit some answers does not fit fewer of them either.
 */
final class Reach {

    private Reach() {}

    /**
     * The rules that decide for some answers.
     *
     * @param questions the options of each
     */
    static Set<Rule> of(Collection<List<String>> questions, OutcomeRules rules) {
        List<List<String>> all = List.copyOf(questions);
        Stream<List<String>> single = all.stream().flatMap(List::stream).map(List::of);
        Stream<List<String>> pairs = all.stream()
                .flatMap(first -> all.stream().filter(second -> second != first).flatMap(second -> first.stream()
                        .flatMap(one -> second.stream().map(two -> List.of(one, two)))));
        return Stream.of(Stream.of(List.<String>of()), single, pairs)
                .flatMap(choices -> choices)
                .map(choice -> rules.deciding(rules.raised(choice)))
                .collect(Collectors.toSet());
    }
}
