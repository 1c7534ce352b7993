package nl.veiligthuis.platform.chat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.web.Frame;

/** Told to somebody whose conversation is no longer there. */
@CheckedTemplate(basePath = "chat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record GonePage(Frame frame) implements TemplateInstance {}
