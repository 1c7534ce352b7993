package nl.veiligthuis.platform.selfcheck;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How answers lead to an outcome: by rule, never by a sum. The first rule that fits decides. As JSON this record is what
 * the browser reckons with, so that answers need not leave it.
 *
 * @param order all signals there are, the most urgent first
 * @param signals what each option raises, by the option's id; empty for an option that raises nothing
 * @param rules in order; the last always fits
 * @param sections in the order in which they are shown
 */
public record OutcomeRules(
        List<String> order, Map<String, List<String>> signals, List<Rule> rules, List<SectionRule> sections) {

    public OutcomeRules {
        order = List.copyOf(order);
        signals = Collections.unmodifiableMap(new LinkedHashMap<>(signals));
        rules = List.copyOf(rules);
        sections = List.copyOf(sections);
    }

    /**
     * Fits when one of {@code any} is raised and, unless {@code with} is empty, another signal of {@code with} is too.
     *
     * @param any signals; when empty the rule always fits
     * @param with signals; may be empty
     * @param outcome the id of the outcome
     */
    public record Rule(List<String> any, List<String> with, String outcome) {

        boolean always() {
            return any.isEmpty();
        }

        private boolean fits(Set<String> raised) {
            return always() || any.stream().filter(raised::contains).anyMatch(first -> accompanied(first, raised));
        }

        private boolean accompanied(String first, Set<String> raised) {
            return with.isEmpty() || with.stream().anyMatch(other -> !other.equals(first) && raised.contains(other));
        }
    }

    /**
     * Shows a section when one of these signals is raised.
     *
     * @param section its id
     * @param any signals, at least one
     */
    public record SectionRule(String section, List<String> any) {}

    /**
     * What a choice of options leads to.
     *
     * @param options their ids; those that are unknown raise nothing
     */
    public Result outcome(Collection<String> options) {
        Set<String> raised = raised(options);
        return new Result(
                deciding(raised).outcome(),
                sections.stream()
                        .filter(section -> section.any().stream().anyMatch(raised::contains))
                        .map(SectionRule::section)
                        .toList(),
                order.stream().filter(raised::contains).toList());
    }

    Set<String> raised(Collection<String> options) {
        return options.stream()
                .flatMap(option -> signals.getOrDefault(option, List.of()).stream())
                .collect(Collectors.toSet());
    }

    Rule deciding(Set<String> raised) {
        return rules.stream().filter(rule -> rule.fits(raised)).findFirst().orElseThrow();
    }
}
