package nl.veiligthuis.platform.expertise;

import java.util.List;
import java.util.Map;

/**
 * The weighing framework (afwegingskader) of the reporting code: how the answers of one step lead to an outcome. By rule,
 * never by a sum; the first rule that fits decides. As JSON the rules are what the browser reckons with, so that answers
 * need not leave it. Source of the rules: the hints at the questions in {@code content/meldcode}.
 *
 * @param step the id of the step whose questions are answered by yes or no
 * @param rules in order; the last always fits
 */
public record Weighing(String step, List<Rule> rules) {

    public Weighing {
        rules = List.copyOf(rules);
    }

    /**
     * A rule.
     *
     * @param when the answers it needs, by the id of the question; what is not named may be anything
     * @param outcome the id of the outcome
     */
    public record Rule(Map<String, Boolean> when, String outcome) {

        public Rule {
            when = Map.copyOf(when);
        }

        boolean fits(Answers answers) {
            return answers.byQuestion().entrySet().containsAll(when.entrySet());
        }
    }

    /** The id of the outcome. */
    String outcome(Answers answers) {
        return rules.stream()
                .filter(rule -> rule.fits(answers))
                .findFirst()
                .orElseThrow()
                .outcome();
    }
}
