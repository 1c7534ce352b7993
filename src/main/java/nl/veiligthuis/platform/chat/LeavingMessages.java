package nl.veiligthuis.platform.chat;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The visitor's words for covering a chat, setting it aside, coming back and ending. They stand in
 * {@code i18n/messages/leaving_*.properties}.
 */
@MessageBundle("leaving")
public interface LeavingMessages {

    @Message
    String hide();

    @Message
    String hide_hint();

    @Message
    String uncover();

    @Message
    String park();

    @Message
    String park_hint();

    @Message
    String parked_title();

    @Message
    String keep_words();

    @Message
    String parked_plain();

    @Message
    String go_on();

    @Message
    String parked();

    @Message
    String set_aside();

    @Message
    String returned();

    @Message
    String returned_by_words();

    @Message
    String return_title();

    @Message
    String return_hint();

    @Message
    String return_words();

    @Message
    String return_button();

    @Message
    String only_words();

    @Message
    String error_words();

    @Message
    String works_for(long hours);

    @Message
    String rate_question();

    @Message
    String rate_yes();

    @Message
    String rate_somewhat();

    @Message
    String rate_no();

    @Message
    String rate_thanks();

    @Message
    String reassigned();
}
