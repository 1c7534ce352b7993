package nl.veiligthuis.platform.story;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.web.Frame;

/**
 * A story, with its warning first.
 *
 * @param parent the page of all stories
 * @param heard whether it can be listened to
 */
@CheckedTemplate(basePath = "story", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record StoryPage(Frame frame, Page page, Page parent, Page next, boolean heard) implements TemplateInstance {}
