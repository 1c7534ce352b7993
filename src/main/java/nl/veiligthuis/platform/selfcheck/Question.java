package nl.veiligthuis.platform.selfcheck;

import java.util.List;

/**
 * A question of a check. No answer is an answer too: each may be skipped.
 *
 * @param id as in {@code flow.yaml}
 * @param text the question
 * @param options of which at most one is chosen
 */
public record Question(String id, String text, List<Option> options) {

    public Question {
        options = List.copyOf(options);
    }

    boolean offers(String option) {
        return options.stream().anyMatch(offered -> offered.id().equals(option));
    }
}
