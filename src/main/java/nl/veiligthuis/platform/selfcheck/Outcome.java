package nl.veiligthuis.platform.selfcheck;

import java.util.List;

/**
 * What a check says in the end. It is no score and no diagnosis, and never calls anything safe.
 *
 * @param id as in {@code flow.yaml}
 * @param heading in a few words
 * @param paragraphs of text
 * @param steps to take next, at most {@value #MOST_STEPS}
 */
public record Outcome(String id, String heading, List<String> paragraphs, List<Step> steps) {

    static final int MOST_STEPS = 3;

    public Outcome {
        paragraphs = List.copyOf(paragraphs);
        steps = List.copyOf(steps);
    }
}
