package nl.veiligthuis.platform.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.identity.Staff;
import nl.veiligthuis.platform.region.Region;
import nl.veiligthuis.platform.web.Language;

/**
 * The desk. Its content comes over the socket.
 *
 * @param regions that may be served
 * @param languages that may be served
 * @param most chats that may be held at once
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ConsolePage(Staff staff, List<Region> regions, List<Language> languages, int most) implements TemplateInstance {}
