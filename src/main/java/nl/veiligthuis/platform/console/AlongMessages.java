package nl.veiligthuis.platform.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a desk reads of chats that are read along. In {@code along_*.properties}. */
@MessageBundle("along")
public interface AlongMessages {

    @Message
    String ask();

    @Message
    String who();

    @Message
    String colleagues();

    @Message
    String coordinators();

    @Message
    String ask_now();

    @Message
    String told();

    @Message
    String asked();

    @Message
    String reads();

    @Message
    String end_reading();

    @Message
    String invitations();

    @Message
    String invited_by();

    @Message
    String read();

    @Message
    String decline();

    @Message
    String reading();

    @Message
    String with();

    @Message
    String stop();

    @Message
    String over();

    @Message
    String new_note();

    @Message
    String joined();

    @Message
    String left();

    @Message
    String not_invited();

    @Message
    String invitation_gone();

    @Message
    String advisers_only();

    @Message
    String took();
}
