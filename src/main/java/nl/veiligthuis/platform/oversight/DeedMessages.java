package nl.veiligthuis.platform.oversight;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is written in the audit, in words. They stand in {@code i18n/messages/deed_*.properties}. */
@MessageBundle("deed")
public interface DeedMessages {

    @Message
    String claimed();

    @Message
    String handed_back();

    @Message
    String transfer_offered();

    @Message
    String transfer_accepted();

    @Message
    String transfer_declined();

    @Message
    String reassigned();

    @Message
    String invited();

    @Message
    String reader_joined();

    @Message
    String reader_left();

    @Message
    String emergency_card();

    @Message
    String ended();

    @Message
    String ended_for_abuse();

    @Message
    String source_slowed();

    @Message
    String signed_in();

    @Message
    String sign_in_refused();

    @Message
    String account_created();

    @Message
    String account_changed();

    @Message
    String account_closed();

    @Message
    String invitation_made();

    @Message
    String invitation_used();

    @Message
    String roster_changed();

    @Message
    String statistics_exported();

    @Message
    String audit_exported();

    @Message
    String text_requested();

    @Message
    String text_approved();

    @Message
    String text_refused();

    @Message
    String text_opened();

    @Message
    String audit_cut();

    @Message
    String word_advice();

    @Message
    String word_referred();

    @Message
    String word_report();

    @Message
    String word_emergency();

    @Message
    String word_visitor_left();

    @Message
    String word_other_help();

    @Message
    String word_abuse();

    @Message
    String word_no_answer();

    @Message
    String word_region();

    @Message
    String word_language();

    @Message
    String word_expertise();

    @Message
    String word_shift_ends();

    @Message
    String word_too_long();

    @Message
    String word_other();

    @Message
    String word_complaint();

    @Message
    String word_incident();

    @Message
    String word_legal_duty();

    @Message
    String word_staff_threat();

    @Message
    String service();

    @Message
    String gone();

    @Message
    String to_queue();
}
