package nl.veiligthuis.platform.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.identity.Staff;

/** The first page of those who have no desk: the frame leads to what is theirs. */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PartsPage(Staff staff) implements TemplateInstance {}
