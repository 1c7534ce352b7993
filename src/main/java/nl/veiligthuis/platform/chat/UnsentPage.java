package nl.veiligthuis.platform.chat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.web.Frame;

/**
 * A message that could not be stored just now, kept for the next try.
 *
 * @param token the visitor's
 * @param id of the message: the same at every try, so that it is stored once
 * @param text what was written
 */
@CheckedTemplate(basePath = "chat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record UnsentPage(Frame frame, String token, String id, String text) implements TemplateInstance {}
