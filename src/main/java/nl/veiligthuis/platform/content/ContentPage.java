package nl.veiligthuis.platform.content;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.web.Frame;

/**
 * A page of information.
 *
 * @param parent the page of the folder it stands in; null when it stands in none
 * @param below the pages of its own folder; may be empty
 */
@CheckedTemplate(basePath = "content", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ContentPage(Frame frame, Page page, Page parent, List<Page> below) implements TemplateInstance {}
