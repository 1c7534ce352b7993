package nl.veiligthuis.platform.selfcheck;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.web.Frame;

/**
 * All questions of a check, as one form. It also holds every outcome and signal, hidden, and the rules: a browser with a
 * script answers by itself and sends nothing.
 *
 * @param answers chosen before, when somebody came back
 * @param rules as JSON that may stand in a script element
 */
@CheckedTemplate(basePath = "selfcheck", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CheckPage(Frame frame, SelfCheck check, Answers answers, String rules) implements TemplateInstance {}
