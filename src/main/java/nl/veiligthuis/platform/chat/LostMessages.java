package nl.veiligthuis.platform.chat;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said in the place of words that can no longer be read. In {@code lost_*.properties}. */
@MessageBundle("lost")
public interface LostMessages {

    /** In the place of the words of one message. */
    @Message
    String words();

    /** To a visitor, whose message could not be added. */
    @Message
    String refused();

    /** To an adviser, whose message could not be added. */
    @Message
    String refused_adviser();
}
