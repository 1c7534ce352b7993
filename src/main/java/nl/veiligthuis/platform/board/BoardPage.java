package nl.veiligthuis.platform.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.identity.Staff;

/**
 * The board.
 *
 * @param seen null for a coordinator without a region
 * @param told what became of the last move; may be empty
 */
@CheckedTemplate(basePath = "board", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record BoardPage(Staff staff, Board seen, String told) implements TemplateInstance {}
