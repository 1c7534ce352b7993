package nl.veiligthuis.platform.roster;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.identity.Staff;

/** What a file would change, before it does. */
@CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PreviewPage(Staff staff, Sight sight, ExchangeForm form, List<PlanLine> added, List<PlanLine> removed)
        implements TemplateInstance {}
