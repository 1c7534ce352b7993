package nl.veiligthuis.platform.chat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.privacy.Starts;
import nl.veiligthuis.platform.web.Form;
import nl.veiligthuis.platform.web.Frame;

/**
 * Told to somebody who has to wait for a turn; the telephone has no turns.
 *
 * @param action where the form goes again, after the language
 * @param form what was filled in
 * @param seconds until there is room, as things stand
 * @param minutes the same in minutes, when those say it better; else 0
 * @param puzzle that spares the wait whoever has a script, or null
 */
@CheckedTemplate(basePath = "chat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LaterPage(Frame frame, String action, Form form, long seconds, long minutes, Starts.Puzzle puzzle)
        implements TemplateInstance {}
