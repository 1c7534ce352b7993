package nl.veiligthuis.platform.chat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.web.Frame;

/**
 * A conversation, for reading and writing without a script; a script takes over from here.
 *
 * @param waiting what somebody who waits may expect; null when they do not wait
 * @param token the visitor's, for the forms of this page
 * @param draft the next message
 */
@CheckedTemplate(basePath = "chat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ConversationPage(Frame frame, View view, Wait waiting, String token, Draft draft, LivePage live)
        implements TemplateInstance {}
