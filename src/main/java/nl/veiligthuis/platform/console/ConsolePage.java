package nl.veiligthuis.platform.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.web.Language;

/**
 * The desk. Its content comes over the socket.
 *
 * @param adviser how the signed-in adviser is called among colleagues
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ConsolePage(Language language, String adviser) implements TemplateInstance {}
