package nl.veiligthuis.platform.roster;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.identity.Staff;

/** Where a roster comes in and goes out. */
@CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ExchangePage(Staff staff, Sight sight, ExchangeForm form, Choices choices) implements TemplateInstance {}
