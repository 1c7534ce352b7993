package nl.veiligthuis.platform.chat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.UUID;
import nl.veiligthuis.platform.web.Frame;

/**
 * A conversation, for reading and writing without a script; a script takes over from here.
 *
 * @param place in the queue, from 1; 0 when it is not known or they do not wait
 * @param token the visitor's, for the forms of this page
 * @param nextId the id of the message written on this page: sending the form twice sends it once
 * @param draft words that could not be sent, kept in the field
 * @param error why, in the visitor's language; or null
 */
@CheckedTemplate(basePath = "chat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ConversationPage(Frame frame, View view, int place, String token, UUID nextId, String draft, String error)
        implements TemplateInstance {}
