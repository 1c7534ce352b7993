package nl.veiligthuis.platform.expertise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.veiligthuis.platform.expertise.Guide.Question;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Weighing with the five questions")
class WeighingTest {

    private static final Guides GUIDES = new Guides(new ContentFiles());

    /** Every way to answer five questions by yes, no or not at all. */
    static List<Answers> all() {
        List<Map<String, Boolean>> all = List.of(Map.of());
        for (String question : questions()) {
            List<Map<String, Boolean>> longer = new ArrayList<>();
            for (Map<String, Boolean> answers : all) {
                longer.add(answers);
                for (boolean answer : List.of(true, false)) {
                    Map<String, Boolean> one = new HashMap<>(answers);
                    one.put(question, answer);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all.stream().map(Answers::new).toList();
    }

    static List<String> questions() {
        return GUIDES.guide(Language.DUTCH).step(GUIDES.weighing().step()).questions().stream()
                .map(Question::id)
                .toList();
    }

    /** What the words at the questions say, told in another way than the rules tell it. */
    static String expected(Answers answers) {
        boolean helpFails = answers.no("own-help") || answers.no("help-accepted") || answers.no("in-time");
        boolean helpWorks = answers.yes("own-help") && answers.yes("help-accepted") && answers.yes("in-time");
        if (answers.yes("acute-or-structural") || answers.yes("suspicion") && helpFails) {
            return "reporting-is-the-norm";
        }
        if (!answers.no("acute-or-structural")) {
            return "advice-again";
        }
        if (answers.yes("suspicion") && helpWorks) {
            return "help-and-agreements";
        }
        return answers.no("suspicion") && !helpFails ? "record-and-watch" : "advice-again";
    }

    @Test
    void every_way_to_answer_leads_where_the_words_say() {
        for (Answers answers : all()) {
            assertEquals(expected(answers), GUIDES.weighing().outcome(answers), answers.byQuestion()::toString);
        }
    }

    @Test
    void of_the_thirty_two_full_answers_every_yes_to_danger_is_a_report() {
        Map<String, Integer> counts = new TreeMap<>();
        all().stream()
                .filter(answers -> answers.byQuestion().size() == questions().size())
                .forEach(answers -> counts.merge(GUIDES.weighing().outcome(answers), 1, Integer::sum));
        assertEquals(
                Map.of("reporting-is-the-norm", 23, "help-and-agreements", 1, "advice-again", 7, "record-and-watch", 1),
                counts);
    }

    @Test
    void whoever_answers_nothing_is_told_to_ask_for_advice() {
        assertEquals("advice-again", GUIDES.weighing().outcome(new Answers(Map.of())));
    }

    @Test
    void answers_are_never_printed() {
        assertEquals("Answers", new Answers(Map.of("suspicion", true)).toString());
    }
}
