package nl.veiligthuis.platform.roster;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.identity.Staff;

/** All plans somebody may change. */
@CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PlansPage(Staff staff, Sight sight, List<PlanLine> plans) implements TemplateInstance {}
