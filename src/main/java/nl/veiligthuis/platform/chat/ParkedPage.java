package nl.veiligthuis.platform.chat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.web.Frame;

/**
 * A chat that was set aside, and the words to come back with.
 *
 * @param words shown this once
 * @param numbers whether they are numbers, which bear no numbers before them
 * @param hours for which they work
 * @param token the visitor's, to go on at once
 */
@CheckedTemplate(basePath = "chat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ParkedPage(Frame frame, List<String> words, boolean numbers, long hours, String token)
        implements TemplateInstance {}
