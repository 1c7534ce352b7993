package nl.veiligthuis.platform.selfcheck;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.web.Frame;

/**
 * The outcome of a check, for a browser without a script.
 *
 * @param answers carried along, so that somebody can go back to them
 * @param signals what they tell, to take into a chat or not
 */
@CheckedTemplate(basePath = "selfcheck", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ResultPage(
        Frame frame, SelfCheck check, Answers answers, Outcome outcome, List<Section> sections, List<Signal> signals)
        implements TemplateInstance {}
