package nl.veiligthuis.platform.kit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.web.Frame;

/**
 * The campaign kit of an edition.
 *
 * @param page what is said about it
 * @param texts to be pasted elsewhere
 * @param banner what shows the banner on another site; all three lists are empty when this site does not know its address
 */
@CheckedTemplate(basePath = "kit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record KitPage(Frame frame, Page page, List<Motif> motifs, List<PasteText> texts, String banner)
        implements TemplateInstance {}
