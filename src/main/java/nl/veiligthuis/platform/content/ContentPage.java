package nl.veiligthuis.platform.content;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.web.Frame;

/** A page of information. */
@CheckedTemplate(basePath = "content", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ContentPage(Frame frame, Page page) implements TemplateInstance {}
