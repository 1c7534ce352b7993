package nl.veiligthuis.platform.selfcheck;

import java.util.List;
import java.util.Map;
import nl.veiligthuis.platform.signal.About;

/**
 * A check without its words.
 *
 * @param about whom the signals are about
 * @param questions the ids of the options, by the id of the question, in order
 * @param outcomes where the next steps lead, by the id of the outcome
 * @param rules of which answers lead to which outcome
 */
record Flow(About about, Map<String, List<String>> questions, Map<String, List<String>> outcomes, OutcomeRules rules) {

    List<String> sections() {
        return rules.sections().stream().map(OutcomeRules.SectionRule::section).toList();
    }
}
