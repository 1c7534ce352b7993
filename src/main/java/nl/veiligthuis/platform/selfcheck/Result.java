package nl.veiligthuis.platform.selfcheck;

import java.util.List;

/**
 * What answers lead to.
 *
 * @param outcome the id of the outcome
 * @param sections the ids of what is told besides, in the order of the flow; may be empty
 */
public record Result(String outcome, List<String> sections) {

    public Result {
        sections = List.copyOf(sections);
    }
}
