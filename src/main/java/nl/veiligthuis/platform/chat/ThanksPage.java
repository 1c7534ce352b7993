package nl.veiligthuis.platform.chat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.web.Frame;

/** Told to somebody who answered the question at the end. */
@CheckedTemplate(basePath = "chat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ThanksPage(Frame frame) implements TemplateInstance {}
