package nl.veiligthuis.platform.oversight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;
import nl.veiligthuis.platform.identity.Staff;

/**
 * The audit, a form that chooses from it, and what came of a check.
 *
 * @param fault name of an {@link AuditFilter.Fault}, or empty
 * @param checked empty when nothing was checked
 */
@CheckedTemplate(basePath = "oversight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AuditPage(
        Staff staff, AuditFilter filter, List<Option> deeds, String fault, AuditView view, Optional<Checked> checked)
        implements TemplateInstance {}
