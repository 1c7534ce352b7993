package nl.veiligthuis.platform.roster;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.identity.Staff;

/**
 * A week of the roster.
 *
 * @param monday in words, with the year
 */
@CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record WeekPage(Staff staff, Sight sight, Week week, String monday, List<DayHead> heads) implements TemplateInstance {}
