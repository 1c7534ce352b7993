package nl.veiligthuis.platform.oversight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.identity.Staff;

/**
 * The form to ask for one text.
 *
 * @param fault name of a {@link Told}, or empty
 * @param problem the same in words
 */
@CheckedTemplate(basePath = "oversight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AskPage(Staff staff, ClosedChat chat, Asking asking, List<Option> grounds, String fault, String problem)
        implements TemplateInstance {}
