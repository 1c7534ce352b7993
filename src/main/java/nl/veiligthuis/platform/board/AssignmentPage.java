package nl.veiligthuis.platform.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.identity.Staff;

/**
 * The form to move one chat.
 *
 * @param wish what was filled in before
 * @param problem why that was not done; may be empty
 */
@CheckedTemplate(basePath = "board", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AssignmentPage(Staff staff, Assignment form, Wish wish, String problem) implements TemplateInstance {}
