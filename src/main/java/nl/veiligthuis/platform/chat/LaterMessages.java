package nl.veiligthuis.platform.chat;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a visitor reads who has to wait for a turn. In {@code later_*.properties}. */
@MessageBundle("later")
public interface LaterMessages {

    @Message
    String title();

    @Message
    String again();

    @Message
    String work();

    @Message
    String work_busy();

    @Message
    String work_ready();

    @Message
    String text(long seconds);

    @Message
    String text_minutes(long minutes);
}
