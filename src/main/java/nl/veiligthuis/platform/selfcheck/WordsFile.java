package nl.veiligthuis.platform.selfcheck;

import java.util.List;
import nl.veiligthuis.platform.web.Keys;
import nl.veiligthuis.platform.web.Language;

/** Reads the words of a check in one language, and lays them over its {@link Flow}. */
final class WordsFile {

    private final Keys keys;
    private final Flow flow;

    private WordsFile(Keys keys, Flow flow) {
        this.keys = keys.exactly(List.of("title", "summary", "intro", "questions", "outcomes", "sections"));
        this.flow = flow;
    }

    /**
     * Reads the words.
     *
     * @param language in which they are written
     * @param signals of the flow, whose words are the same in every check
     * @throws IllegalArgumentException with file and key, when words are missing, or are there for what the flow does not
     *     know
     */
    static SelfCheck read(String slug, Language language, Keys keys, Flow flow, List<Signal> signals) {
        WordsFile words = new WordsFile(keys, flow);
        return new SelfCheck(
                slug,
                language,
                flow.about(),
                keys.text("title"),
                keys.text("summary"),
                keys.paragraphs("intro"),
                words.questions(),
                words.outcomes(),
                words.sections(),
                signals,
                flow.rules());
    }

    private List<Question> questions() {
        Keys written = keys.keys("questions").exactly(flow.questions().keySet());
        return flow.questions().entrySet().stream()
                .map(question -> question(question.getKey(), question.getValue(), written.keys(question.getKey())))
                .toList();
    }

    private static Question question(String id, List<String> options, Keys written) {
        Keys texts = written.exactly(List.of("text", "options")).keys("options").exactly(options);
        return new Question(
                id,
                written.text("text"),
                options.stream()
                        .map(option -> new Option(option, texts.text(option)))
                        .toList());
    }

    private List<Outcome> outcomes() {
        Keys written = keys.keys("outcomes").exactly(flow.outcomes().keySet());
        return flow.outcomes().entrySet().stream()
                .map(outcome -> outcome(outcome.getKey(), outcome.getValue(), written.keys(outcome.getKey())))
                .toList();
    }

    private static Outcome outcome(String id, List<String> steps, Keys written) {
        Keys texts = written.exactly(List.of("heading", "text", "steps"))
                .keys("steps")
                .exactly(steps);
        return new Outcome(
                id,
                written.text("heading"),
                written.paragraphs("text"),
                steps.stream().map(to -> new Step(to, texts.text(to))).toList());
    }

    private List<Section> sections() {
        Keys written = keys.keys("sections").exactly(flow.sections());
        return flow.sections().stream()
                .map(section -> section(section, written.keys(section).exactly(List.of("heading", "text"))))
                .toList();
    }

    private static Section section(String id, Keys written) {
        return new Section(id, written.text("heading"), written.paragraphs("text"));
    }
}
