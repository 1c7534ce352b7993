package nl.veiligthuis.platform.expertise;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.web.Frame;

/**
 * What the answers of the weighing lead to, for a browser without a script.
 *
 * @param step the one that was answered
 * @param words labels in the language of the guide
 */
@CheckedTemplate(basePath = "expertise", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OutcomePage(
        Frame frame, Guide guide, Guide.Step step, Answers answers, Guide.Outcome outcome, ExpertiseMessages words)
        implements TemplateInstance {}
