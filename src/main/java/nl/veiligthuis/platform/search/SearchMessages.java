package nl.veiligthuis.platform.search;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The labels of the search. Their words stand in {@code i18n/messages/search_*.properties}. */
@MessageBundle("search")
public interface SearchMessages {

    @Message
    String title();

    @Message
    String summary();

    @Message
    String hint();

    @Message
    String lines();

    @Message
    String about();

    @Message
    String places();

    @Message
    String place(String municipality);

    @Message
    String pages();

    @Message
    String maybe();

    @Message
    String only_in(String language);

    @Message
    String nothing_title();

    @Message
    String nothing_text();

    @Message
    String call();

    @Message
    String to_chat();

    @Message
    String doors();
}
