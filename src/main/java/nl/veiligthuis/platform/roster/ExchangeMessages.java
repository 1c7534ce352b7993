package nl.veiligthuis.platform.roster;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The labels of import and export. Their words stand in {@code i18n/messages/exchange_*.properties}. */
@MessageBundle("exchange")
public interface ExchangeMessages {

    @Message
    String give_out();

    @Message
    String as_table();

    @Message
    String as_calendar();

    @Message
    String take_in();

    @Message
    String nothing_imported();

    @Message
    String more_problems(int number);

    @Message
    String file();

    @Message
    String file_hint();

    @Message
    String or_paste();

    @Message
    String mode();

    @Message
    String mode_add();

    @Message
    String mode_replace();

    @Message
    String defaults();

    @Message
    String defaults_hint();

    @Message
    String preview();

    @Message
    String preview_title();

    @Message
    String preview_text(int added, int removed);

    @Message
    String nothing_changes();

    @Message
    String added();

    @Message
    String removed();

    @Message
    String text_sent();

    @Message
    String confirm();

    @Message
    String back();
}
