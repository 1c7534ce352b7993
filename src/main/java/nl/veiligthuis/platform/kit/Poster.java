package nl.veiligthuis.platform.kit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.web.Language;

/** A poster, of any size. */
@CheckedTemplate(basePath = "kit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record Poster(Language language, String style, Scene scene, Locality place, Door door) implements TemplateInstance {}
