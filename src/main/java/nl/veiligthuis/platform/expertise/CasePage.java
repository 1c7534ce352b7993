package nl.veiligthuis.platform.expertise;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.web.Frame;

/**
 * A case and its choices, as a form.
 *
 * @param unanswered whether the form came without a choice
 * @param words labels in the language of the cases
 */
@CheckedTemplate(basePath = "expertise", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CasePage(Frame frame, CaseSet set, Case one, boolean unanswered, ExpertiseMessages words)
        implements TemplateInstance {}
