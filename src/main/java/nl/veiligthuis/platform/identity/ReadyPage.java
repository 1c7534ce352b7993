package nl.veiligthuis.platform.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.web.Language;

/** Told to somebody who used their link. */
@CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReadyPage(Language language) implements TemplateInstance {}
