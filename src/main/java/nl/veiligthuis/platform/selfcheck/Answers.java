package nl.veiligthuis.platform.selfcheck;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody chose, for as long as it takes to answer them. It prints nothing of it.
 *
 * @param byQuestion the chosen option of each question that was not skipped
 */
public record Answers(Map<String, String> byQuestion) {

    /** Every question skipped. */
    static final Answers NONE = new Answers(Map.of());

    /** The answers in the fields of a form; what the check does not know is passed over. */
    static Answers in(Map<String, String> fields, SelfCheck check) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (Question question : check.questions()) {
            String option = fields.getOrDefault(question.id(), "");
            if (question.offers(option)) {
                chosen.put(question.id(), option);
            }
        }
        return new Answers(chosen);
    }

    public Collection<String> options() {
        return byQuestion.values();
    }

    public boolean chose(String option) {
        return byQuestion.containsValue(option);
    }

    public boolean skipped(String question) {
        return !byQuestion.containsKey(question);
    }

    @Override
    public String toString() {
        return "Answers";
    }
}
