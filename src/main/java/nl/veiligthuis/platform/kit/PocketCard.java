package nl.veiligthuis.platform.kit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.web.Language;

/** Eight cards the size of a bank card, fronts on one page and backs on the next. Nothing on a front tells what it is for. */
@CheckedTemplate(basePath = "kit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PocketCard(Language language, String style, Locality place, Door door) implements TemplateInstance {}
