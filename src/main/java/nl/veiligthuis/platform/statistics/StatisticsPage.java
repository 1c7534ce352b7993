package nl.veiligthuis.platform.statistics;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.identity.Staff;

/**
 * Tables and pictures of what was counted, and the form that chooses what.
 *
 * @param fault name of a {@link Period.Fault}, or empty
 * @param sections none when there is a fault
 * @param query of the addresses of the tables as files
 */
@CheckedTemplate(basePath = "statistics", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record StatisticsPage(Staff staff, Choice choice, Options options, String fault, List<Section> sections, String query)
        implements TemplateInstance {}
