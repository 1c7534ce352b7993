package nl.veiligthuis.platform.phrase;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around the cards. It stands in {@code i18n/messages/phrase_*.properties}. */
@MessageBundle("phrase")
public interface PhraseMessages {

    @Message
    String title();

    @Message
    String search();

    @Message
    String hint();

    @Message
    String topics();

    @Message
    String all();

    @Message
    String cards();

    @Message
    String found();

    @Message
    String none();

    @Message
    String failed();
}
