package nl.veiligthuis.platform.chat;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a visitor reads of who reads their chat. In {@code readers_*.properties}. */
@MessageBundle("readers")
public interface ReadersMessages {

    @Message
    String joined();

    @Message
    String left();

    @Message
    String nobody();

    @Message
    String one();

    @Message
    String two();

    @Message
    String three();
}
