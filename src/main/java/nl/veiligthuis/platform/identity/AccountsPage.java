package nl.veiligthuis.platform.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The accounts, and a form for a new one. */
@CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AccountsPage(Staff staff, AccountLabels labels, List<AccountRow> accounts, AccountForm form, Faults faults)
        implements TemplateInstance {}
