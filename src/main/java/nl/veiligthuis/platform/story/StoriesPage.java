package nl.veiligthuis.platform.story;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.web.Frame;

/** All stories, to be chosen by theme on the page itself: no address tells which. */
@CheckedTemplate(basePath = "story", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record StoriesPage(Frame frame, Page page, List<Choice> themes, List<Story> stories) implements TemplateInstance {}
