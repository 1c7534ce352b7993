package nl.veiligthuis.platform.region;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.web.Frame;

/**
 * Which Veilig Thuis region somebody lives in.
 *
 * @param municipalities all of them, for those who would rather choose than type
 * @param map of the regions, for those who would rather point
 */
@CheckedTemplate(basePath = "region", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FindHelpPage(Frame frame, Finding finding, List<Municipality> municipalities, RegionMap map)
        implements TemplateInstance {}
