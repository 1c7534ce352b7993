package nl.veiligthuis.platform.expertise;

import java.util.List;
import java.util.Optional;

/**
 * A made-up case, a question about it, and choices of which one fits best.
 *
 * @param number its place, from 1
 * @param id the same in every language
 * @param title in a few words
 * @param paragraphs of the case
 * @param question about it
 * @param choices to choose one of
 * @param source of the explanation
 * @param read the page to read more on, by its address after the language
 */
public record Case(
        int number,
        String id,
        String title,
        List<String> paragraphs,
        String question,
        List<Choice> choices,
        String source,
        String read) {

    static final String FOLDER = "professionals/toets";

    public Case {
        paragraphs = List.copyOf(paragraphs);
        choices = List.copyOf(choices);
    }

    /**
     * One thing to do.
     *
     * @param id unique within its case
     * @param text of what is done
     * @param right whether it fits best
     * @param why it does or does not
     */
    public record Choice(String id, String text, boolean right, String why) {}

    /** Its address after the language. */
    public String address() {
        return FOLDER + "/" + number;
    }

    /** The address of the case after this one, if there is one. */
    public String following() {
        return FOLDER + "/" + (number + 1);
    }

    Optional<Choice> choice(String chosen) {
        return choices.stream().filter(choice -> choice.id().equals(chosen)).findFirst();
    }
}
