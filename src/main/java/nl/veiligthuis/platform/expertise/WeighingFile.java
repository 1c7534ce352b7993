package nl.veiligthuis.platform.expertise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.expertise.Guide.Outcome;
import nl.veiligthuis.platform.expertise.Guide.Question;
import nl.veiligthuis.platform.expertise.Guide.Step;
import nl.veiligthuis.platform.expertise.Weighing.Rule;
import nl.veiligthuis.platform.web.Keys;

/** Reads {@code weighing.yaml}. */
final class WeighingFile {

    static final String NAME = "weighing.yaml";

    private final Set<String> questions;
    private final Set<String> outcomes;

    private WeighingFile(Set<String> questions, Set<String> outcomes) {
        this.questions = questions;
        this.outcomes = outcomes;
    }

    /**
     * Reads the rules.
     *
     * @param guide whose questions and outcomes they are about
     * @throws IllegalArgumentException with file and key, when something is missing, unknown or of a wrong kind, when the
     *     last rule does not always fit, or when an outcome has no rule
     */
    static Weighing read(Keys keys, Guide guide) {
        keys.exactly(List.of("step", "rules"));
        String step = keys.text("step");
        Set<String> questions = guide.steps().stream()
                .filter(one -> one.id().equals(step))
                .map(Step::questions)
                .flatMap(List::stream)
                .map(Question::id)
                .collect(Collectors.toSet());
        if (questions.isEmpty()) {
            throw keys.wrong("step", "names " + step + ", which is no step of the guide");
        }
        Set<String> outcomes = guide.outcomes().stream().map(Outcome::id).collect(Collectors.toSet());
        return new Weighing(step, new WeighingFile(questions, outcomes).rules(keys));
    }

    private List<Rule> rules(Keys keys) {
        List<Rule> rules = keys.list("rules").stream().map(this::rule).toList();
        if (!rules.getLast().when().isEmpty()) {
            throw keys.wrong("rules", "must end with a rule that always fits: when: {}");
        }
        Set<String> without = new HashSet<>(outcomes);
        rules.forEach(rule -> without.remove(rule.outcome()));
        if (!without.isEmpty()) {
            throw keys.wrong("rules", "never lead to " + without);
        }
        return rules;
    }

    private Rule rule(Keys keys) {
        Keys when = keys.exactly(List.of("when", "outcome")).keys("when").only(questions);
        Map<String, Boolean> answers = new HashMap<>();
        when.names().forEach(question -> answers.put(question, when.flag(question)));
        String outcome = keys.text("outcome");
        if (!outcomes.contains(outcome)) {
            throw keys.wrong("outcome", "names " + outcome + ", which is no outcome of the guide");
        }
        return new Rule(answers, outcome);
    }
}
