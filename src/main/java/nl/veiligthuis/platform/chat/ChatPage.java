package nl.veiligthuis.platform.chat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.region.Municipality;
import nl.veiligthuis.platform.web.Frame;

/**
 * The one page of the chat: how to start or to come back, and room for the conversation a tab may hold the token of.
 *
 * @param token for a chat that may be started from this page
 * @param along taken from a self-check
 * @param opens when somebody will be there; null when somebody is, or nothing is planned
 * @param problem with the words to come back with, or null
 */
@CheckedTemplate(basePath = "chat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ChatPage(
        Frame frame,
        List<Municipality> municipalities,
        String token,
        Preview along,
        Opens opens,
        String problem,
        LivePage live)
        implements TemplateInstance {}
