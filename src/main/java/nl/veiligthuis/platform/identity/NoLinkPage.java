package nl.veiligthuis.platform.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.web.Language;

/** Told to somebody whose link is unknown, too old or used: it does not say which. */
@CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NoLinkPage(Language language) implements TemplateInstance {}
