package nl.veiligthuis.platform.content;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.web.Frame;

/**
 * The first page: one question, and a door for everyone who may come.
 *
 * @param line of Veilig Thuis
 */
@CheckedTemplate(basePath = "content", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HomePage(Frame frame, Page page, HelpLine line) implements TemplateInstance {}
