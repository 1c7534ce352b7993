package nl.veiligthuis.platform.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.web.Language;

/**
 * Where an adviser signs in.
 *
 * @param failed whether a try just failed
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignInPage(Language language, boolean failed) implements TemplateInstance {}
