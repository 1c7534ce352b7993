package nl.veiligthuis.platform.expertise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.veiligthuis.platform.expertise.Guide.Question;
import nl.veiligthuis.platform.web.Form;

/**
 * What a professional answered, for as long as it takes to tell what it leads to. It prints nothing of it.
 *
 * @param byQuestion yes or no, by the id of each question that was answered
 */
public record Answers(Map<String, Boolean> byQuestion) {

    private static final Map<String, Boolean> VALUES = Map.of("yes", true, "no", false);

    public Answers {
        byQuestion = Map.copyOf(byQuestion);
    }

    /** The answers in a form; what these questions do not know is passed over. */
    static Answers in(Form form, List<Question> questions) {
        Map<String, Boolean> answers = new HashMap<>();
        for (Question question : questions) {
            Boolean answer = VALUES.get(form.text(question.id()));
            if (answer != null) {
                answers.put(question.id(), answer);
            }
        }
        return new Answers(answers);
    }

    public boolean yes(String question) {
        return byQuestion.getOrDefault(question, false);
    }

    public boolean no(String question) {
        return !byQuestion.getOrDefault(question, true);
    }

    @Override
    public String toString() {
        return "Answers";
    }
}
