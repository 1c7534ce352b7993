package nl.veiligthuis.platform.oversight;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of what was destroyed. They stand in {@code i18n/messages/destroyed_*.properties}. */
@MessageBundle("destroyed")
public interface DestroyedMessages {

    @Message
    String title();

    @Message
    String intro();

    @Message
    String back();

    @Message
    String kept();

    @Message
    String kind();

    @Message
    String time();

    @Message
    String list();

    @Message
    String day();

    @Message
    String number();

    @Message
    String none();

    @Message
    String export();

    @Message
    String chats();

    @Message
    String accounts();

    @Message
    String links();

    @Message
    String last_duties();

    @Message
    String consoles();

    @Message
    String past_duties();

    @Message
    String ended_plans();

    @Message
    String figures();

    @Message
    String ratings();

    @Message
    String audit();

    @Message
    String hours(long number);

    @Message
    String days(long number);
}
