package nl.veiligthuis.platform.oversight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.UUID;
import nl.veiligthuis.platform.identity.Staff;

/** A text that was opened. */
@CheckedTemplate(basePath = "oversight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TextPage(Staff staff, UUID request, ClosedText text) implements TemplateInstance {}
