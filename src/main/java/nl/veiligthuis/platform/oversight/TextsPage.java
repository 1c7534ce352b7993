package nl.veiligthuis.platform.oversight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Requests to open texts, and the chats that can be asked for.
 *
 * @param chat reference that was looked for, as typed
 * @param told what came of the last step; may be empty
 * @param wrong whether that is an error
 */
@CheckedTemplate(basePath = "oversight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TextsPage(Overseer overseer, TextsView view, String chat, String told, boolean wrong)
        implements TemplateInstance {}
