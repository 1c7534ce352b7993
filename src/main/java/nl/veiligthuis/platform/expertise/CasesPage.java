package nl.veiligthuis.platform.expertise;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.web.Frame;

/**
 * All cases, to begin with one.
 *
 * @param words labels in the language of the cases
 */
@CheckedTemplate(basePath = "expertise", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CasesPage(Frame frame, CaseSet set, ExpertiseMessages words) implements TemplateInstance {}
