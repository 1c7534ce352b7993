package nl.veiligthuis.platform.kit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The labels of the kit, on its page and in print. Their words stand in {@code i18n/messages/kit_*.properties}. */
@MessageBundle("kit")
public interface KitMessages {

    @Message
    String doubt();

    @Message
    String call_or_chat();

    @Message
    String free();

    @Message
    String call_free();

    @Message
    String danger();

    @Message
    String code(String address);

    @Message
    String scan();

    @Message
    String draft();

    @Message
    String ask();

    @Message
    String or_chat();

    @Message
    String no_name();

    @Message
    String scenes();

    @Message
    String scenes_text();

    @Message
    String more();

    @Message
    String poster_a4();

    @Message
    String poster_a3();

    @Message
    String square();

    @Message
    String story();

    @Message
    String cards();

    @Message
    String cards_text();

    @Message
    String cards_file();

    @Message
    String printing();

    @Message
    String texts();

    @Message
    String texts_text();

    @Message
    String banner();

    @Message
    String banner_text();

    @Message
    String banner_code();

    @Message
    String banner_show();

    @Message
    String banner_signs();

    @Message
    String no_files();

    @Message
    String busy_title();

    @Message
    String busy_text();

    @Message
    String not_yet_title();

    @Message
    String back();
}
