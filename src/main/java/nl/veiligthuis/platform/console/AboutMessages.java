package nl.veiligthuis.platform.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * About whom the signals are that a visitor took along, as an adviser reads it in front of them. It stands in
 * {@code i18n/messages/about_*.properties}.
 */
@MessageBundle("about")
public interface AboutMessages {

    /** Where it was not said. */
    @Message
    String unsaid();

    @Message
    String myself();

    @Message
    String someone();

    @Message
    String own_behaviour();

    @Message
    String client();
}
