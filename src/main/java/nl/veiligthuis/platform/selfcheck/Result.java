package nl.veiligthuis.platform.selfcheck;

import java.util.List;

/**
 * What answers lead to.
 *
 * @param outcome the id of the outcome
 * @param sections the ids of what is told besides, in the order of the flow; may be empty
 * @param signals the ids of what was raised, each once and the most urgent first; may be empty
 */
public record Result(String outcome, List<String> sections, List<String> signals) {

    public Result {
        sections = List.copyOf(sections);
        signals = List.copyOf(signals);
    }
}
