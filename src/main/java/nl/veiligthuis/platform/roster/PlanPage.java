package nl.veiligthuis.platform.roster;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.identity.Staff;

/**
 * The form of a plan.
 *
 * @param choices what can be ticked or chosen
 */
@CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PlanPage(Staff staff, Sight sight, PlanForm form, Choices choices) implements TemplateInstance {}
