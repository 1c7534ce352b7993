package nl.veiligthuis.platform.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The page a visitor gets instead of an error.
 *
 * @param status the HTTP status
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ErrorPage(Frame frame, int status) implements TemplateInstance {}
