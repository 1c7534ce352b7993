package nl.veiligthuis.platform.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What an adviser reads of a visitor who is away or back. It stands in {@code i18n/messages/away_*.properties}. */
@MessageBundle("away")
public interface AwayMessages {

    @Message
    String hidden();

    @Message
    String error_hidden();

    @Message
    String parked();

    @Message
    String set_aside();

    @Message
    String back();

    @Message
    String back_by_words();

    @Message
    String check_person();

    @Message
    String reassigned();
}
