package nl.veiligthuis.platform.content;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.web.Frame;

/** The national help lines. */
@CheckedTemplate(basePath = "content", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HelpLinesPage(Frame frame, Page page, List<HelpLine> lines) implements TemplateInstance {}
