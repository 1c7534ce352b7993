package nl.veiligthuis.platform.expertise;

import java.util.ArrayList;
import java.util.List;
import nl.veiligthuis.platform.web.Language;

/**
 * The reporting code as a guide, in one language.
 *
 * @param language it is written in
 * @param intro paragraphs before the first step
 * @param steps in order
 * @param outcomes all that the weighing can lead to
 */
public record Guide(Language language, List<String> intro, List<Step> steps, List<Outcome> outcomes)
        implements Translated {

    public Guide {
        intro = List.copyOf(intro);
        steps = List.copyOf(steps);
        outcomes = List.copyOf(outcomes);
    }

    /**
     * A step.
     *
     * @param id the same in every language
     * @param title in a few words
     * @param what paragraphs about what it asks
     * @param questions to think about
     * @param reminder for the end of the step
     */
    public record Step(String id, String title, List<String> what, List<Question> questions, String reminder) {

        public Step {
            what = List.copyOf(what);
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question of a step.
     *
     * @param id the same in every language, and no other question's
     * @param text of the question
     * @param hint how to answer it
     */
    public record Question(String id, String text, String hint) {}

    /**
     * What the weighing leads to.
     *
     * @param id the same in every language
     * @param title in a few words
     * @param paragraphs of text
     */
    public record Outcome(String id, String title, List<String> paragraphs) {

        public Outcome {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    Step step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow();
    }

    Outcome outcome(String id) {
        return outcomes.stream()
                .filter(outcome -> outcome.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<String> shape() {
        List<String> shape = new ArrayList<>();
        for (int step = 0; step < steps.size(); step++) {
            String place = "steps[" + step + "]";
            shape.add(place + ".id " + steps.get(step).id());
            List<Question> questions = steps.get(step).questions();
            for (int question = 0; question < questions.size(); question++) {
                shape.add(place + ".questions[" + question + "].id "
                        + questions.get(question).id());
            }
        }
        for (int outcome = 0; outcome < outcomes.size(); outcome++) {
            shape.add("outcomes[" + outcome + "].id " + outcomes.get(outcome).id());
        }
        return shape;
    }
}
