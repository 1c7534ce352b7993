package nl.veiligthuis.platform.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The accounts, and a form for a new one.
 *
 * @param provided whether accounts come from an identity provider, and none is made here
 */
@CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AccountsPage(
        Staff staff, AccountLabels labels, List<AccountRow> accounts, AccountForm form, Faults faults, boolean provided)
        implements TemplateInstance {}
