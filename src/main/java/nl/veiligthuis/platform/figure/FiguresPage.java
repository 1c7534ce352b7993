package nl.veiligthuis.platform.figure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.web.Frame;

/** All series, each as a picture that leads to its page. */
@CheckedTemplate(basePath = "figure", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FiguresPage(Frame frame, Page page, List<SeriesView> all) implements TemplateInstance {}
