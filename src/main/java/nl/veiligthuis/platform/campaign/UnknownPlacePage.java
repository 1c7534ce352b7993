package nl.veiligthuis.platform.campaign;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.region.Place;
import nl.veiligthuis.platform.web.Frame;

/**
 * The address of an edition holds no municipality.
 *
 * @param places that may be meant
 */
@CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record UnknownPlacePage(Frame frame, List<Place> places) implements TemplateInstance {}
