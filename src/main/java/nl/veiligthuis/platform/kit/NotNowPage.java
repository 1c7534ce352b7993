package nl.veiligthuis.platform.kit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.web.Frame;

/**
 * A file that cannot be made now.
 *
 * @param busy whether it can be made soon; else its operator has something to set first
 */
@CheckedTemplate(basePath = "kit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NotNowPage(Frame frame, boolean busy) implements TemplateInstance {}
