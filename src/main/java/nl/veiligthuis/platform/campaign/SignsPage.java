package nl.veiligthuis.platform.campaign;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.web.Frame;

/**
 * All early signs.
 *
 * @param page the words around them
 */
@CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignsPage(Frame frame, Page page, List<Page> signs) implements TemplateInstance {}
