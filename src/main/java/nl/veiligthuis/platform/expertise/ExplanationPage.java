package nl.veiligthuis.platform.expertise;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.expertise.Case.Choice;
import nl.veiligthuis.platform.web.Frame;

/**
 * Why each choice of a case fits or does not.
 *
 * @param chosen what somebody chose
 * @param more the page to read more on
 * @param words labels in the language of the cases
 */
@CheckedTemplate(basePath = "expertise", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ExplanationPage(Frame frame, CaseSet set, Case one, Choice chosen, Page more, ExpertiseMessages words)
        implements TemplateInstance {}
