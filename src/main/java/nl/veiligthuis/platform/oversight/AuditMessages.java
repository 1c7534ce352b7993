package nl.veiligthuis.platform.oversight;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of the audit. They stand in {@code i18n/messages/audit_*.properties}. */
@MessageBundle("audit")
public interface AuditMessages {
    @Message
    String title();

    @Message
    String intro();

    @Message
    String destroyed();

    @Message
    String chain();

    @Message
    String chain_text();

    @Message
    String earlier();

    @Message
    String earlier_hint();

    @Message
    String check();

    @Message
    String stands();

    @Message
    String stands_so_far();

    @Message
    String not_reached();

    @Message
    String row_missing(long number);

    @Message
    String row_changed(long number);

    @Message
    String head_not_met();

    @Message
    String head_cut_off();

    @Message
    String cut_not_written_down();

    @Message
    String head_unreadable();

    @Message
    String busy();

    @Message
    String counted();

    @Message
    String rows();

    @Message
    String cut();

    @Message
    String head();

    @Message
    String choose();

    @Message
    String deed();

    @Message
    String all_deeds();

    @Message
    String who();

    @Message
    String chat();

    @Message
    String from();

    @Message
    String to();

    @Message
    String date_hint();

    @Message
    String show();

    @Message
    String fault_deed();

    @Message
    String fault_who();

    @Message
    String fault_chat();

    @Message
    String fault_from();

    @Message
    String fault_to();

    @Message
    String fault_turned();

    @Message
    String list();

    @Message
    String number();

    @Message
    String at();

    @Message
    String by();

    @Message
    String about();

    @Message
    String detail();

    @Message
    String none();

    @Message
    String pages();

    @Message
    String newer();

    @Message
    String older();

    @Message
    String export();

    @Message
    String export_hint();
}
