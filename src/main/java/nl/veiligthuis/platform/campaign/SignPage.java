package nl.veiligthuis.platform.campaign;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.web.Frame;

/**
 * One early sign: a scene, why it matters, what somebody can do.
 *
 * @param parent the page of all signs
 * @param next the sign after this one; the last leads to the first
 */
@CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignPage(Frame frame, Page page, Page parent, Page next) implements TemplateInstance {}
