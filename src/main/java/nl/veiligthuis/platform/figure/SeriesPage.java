package nl.veiligthuis.platform.figure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.web.Frame;

/** One series: a picture, a table, what it says and what it does not, and its sources. */
@CheckedTemplate(basePath = "figure", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SeriesPage(Frame frame, SeriesView series) implements TemplateInstance {}
