package nl.veiligthuis.platform.kit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.web.Language;

/**
 * What a messenger shows beside the link to a page: its title, and no more than that.
 *
 * @param title of the page, its last two words kept together
 * @param small whether the title needs smaller letters
 */
@CheckedTemplate(basePath = "kit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SharePicture(Language language, String style, Page page, String title, boolean small)
        implements TemplateInstance {}
