package nl.veiligthuis.platform.chat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.web.Language;

/**
 * A page that tells nobody that there is a chat behind it.
 *
 * @param token the visitor's, for the button that leads back
 */
@CheckedTemplate(basePath = "chat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CoverPage(Language language, Cover.Text cover, String token) implements TemplateInstance {}
