package nl.veiligthuis.platform.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** One account: what it may do, and what can be done about it. */
@CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AccountPage(Staff staff, AccountLabels labels, AccountRow account, AccountForm form, Faults faults)
        implements TemplateInstance {}
