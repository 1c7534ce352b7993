package nl.veiligthuis.platform.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The part of the board that changes.
 *
 * @param seen null for a coordinator without a region
 */
@CheckedTemplate(basePath = "board", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NowPage(Board seen) implements TemplateInstance {}
