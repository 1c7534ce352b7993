package nl.veiligthuis.platform.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.web.Language;

/**
 * Where somebody begins who signs in by the identity provider.
 *
 * @param failed whether a try just failed
 */
@CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record ProviderPage(Language language, boolean failed) implements TemplateInstance {}
