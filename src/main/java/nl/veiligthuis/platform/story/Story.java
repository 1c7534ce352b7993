package nl.veiligthuis.platform.story;

import java.util.List;
import nl.veiligthuis.platform.content.Page;

/**
 * A story in a list.
 *
 * @param themes ids, with spaces between
 * @param labels of the themes, for the reader
 */
record Story(Page page, String themes, List<String> labels) {

    static Story of(Page page, StoryMessages words) {
        return new Story(
                page,
                String.join(" ", page.themes()),
                page.themes().stream().map(id -> Theme.of(id).label(words)).toList());
    }
}
