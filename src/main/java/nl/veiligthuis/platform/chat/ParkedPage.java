package nl.veiligthuis.platform.chat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.web.Frame;

/**
 * A chat that was set aside, and the words to come back with.
 *
 * @param words shown this once
 * @param hours for which they work
 * @param token the visitor's, to go on at once
 */
@CheckedTemplate(basePath = "chat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ParkedPage(Frame frame, List<String> words, long hours, String token) implements TemplateInstance {

    /** Whether the words are numbers, which bear no numbers before them. */
    public boolean numbers() {
        return words.stream().allMatch(word -> Character.isDigit(word.charAt(0)));
    }
}
