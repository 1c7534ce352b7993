package nl.veiligthuis.platform.selfcheck;

import java.util.List;
import nl.veiligthuis.platform.signal.About;
import nl.veiligthuis.platform.web.Language;

/**
 * A check in the words of one language.
 *
 * @param slug its folder below {@code content/selfchecks}, and the last part of its address
 * @param language in which it is written
 * @param about whom the signals are about
 * @param title above the questions
 * @param summary for whom it is, in a line
 * @param intro paragraphs before the first question
 * @param questions in order
 * @param outcomes all there are
 * @param sections all there are, in the order in which they are shown
 * @param signals all there are, the most urgent first
 * @param rules which answers lead to which outcome; the same in every language
 */
public record SelfCheck(
        String slug,
        Language language,
        About about,
        String title,
        String summary,
        List<String> intro,
        List<Question> questions,
        List<Outcome> outcomes,
        List<Section> sections,
        List<Signal> signals,
        OutcomeRules rules) {

    public SelfCheck {
        intro = List.copyOf(intro);
        questions = List.copyOf(questions);
        outcomes = List.copyOf(outcomes);
        sections = List.copyOf(sections);
        signals = List.copyOf(signals);
    }

    /** Its address after the language. */
    public String path() {
        return SelfCheckResource.PATH + "/" + slug;
    }

    Outcome outcome(Result result) {
        return outcomes.stream()
                .filter(outcome -> outcome.id().equals(result.outcome()))
                .findFirst()
                .orElseThrow();
    }

    List<Section> sections(Result result) {
        return sections.stream()
                .filter(section -> result.sections().contains(section.id()))
                .toList();
    }

    List<Signal> signals(Result result) {
        return signals.stream()
                .filter(signal -> result.signals().contains(signal.id()))
                .toList();
    }
}
