package nl.veiligthuis.platform.campaign;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.edition.LocalPage;
import nl.veiligthuis.platform.region.Municipality;
import nl.veiligthuis.platform.region.Region;
import nl.veiligthuis.platform.web.Frame;

/**
 * The first page of an edition.
 *
 * @param local what there is in the municipality
 */
@CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EditionPage(Frame frame, Municipality municipality, Region region, LocalPage local, List<Page> signs)
        implements TemplateInstance {}
