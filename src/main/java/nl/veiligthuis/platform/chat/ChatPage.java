package nl.veiligthuis.platform.chat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.region.Municipality;
import nl.veiligthuis.platform.web.Frame;

/**
 * The one page of the chat: how to start, and room for the conversation a tab may hold the token of.
 *
 * @param token for a chat that may be started from this page
 */
@CheckedTemplate(basePath = "chat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ChatPage(Frame frame, List<Municipality> municipalities, String token) implements TemplateInstance {}
