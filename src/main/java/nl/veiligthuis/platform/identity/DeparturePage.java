package nl.veiligthuis.platform.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.web.Language;

/**
 * The step between the desk and the identity provider, where signing out ends.
 *
 * @param next the provider's address for it
 */
@CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DeparturePage(Language language, String next) implements TemplateInstance {}
