package nl.veiligthuis.platform.kit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.content.Message;
import nl.veiligthuis.platform.web.Frame;

/**
 * The banner, which other sites show within their own pages.
 *
 * @param style all of it: the banner loads nothing
 * @param scene a few messages
 * @param phone as it is dialled
 */
@CheckedTemplate(basePath = "kit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record BannerPage(Frame frame, String style, List<Message> scene, String phone) implements TemplateInstance {}
