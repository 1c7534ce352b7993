package nl.veiligthuis.platform.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What an adviser reads of chats that are passed on, of notes and of the end of a chat. In {@code passing_*.properties}. */
@MessageBundle("passing")
public interface PassingMessages {

    @Message
    String pass_on();

    @Message
    String to();

    @Message
    String colleague();

    @Message
    String region();

    @Message
    String pool();

    @Message
    String choose();

    @Message
    String reason();

    @Message
    String offer();

    @Message
    String cancel();

    @Message
    String offers();

    @Message
    String offered_by();

    @Message
    String accept();

    @Message
    String decline();

    @Message
    String waits_for();

    @Message
    String declined();

    @Message
    String lapsed();

    @Message
    String accepted();

    @Message
    String take_back();

    @Message
    String clear();

    @Message
    String room();

    @Message
    String nobody_there();

    @Message
    String offer_gone();

    @Message
    String reason_region();

    @Message
    String reason_language();

    @Message
    String reason_expertise();

    @Message
    String reason_shift_ends();

    @Message
    String reason_other();

    @Message
    String passed_on();

    @Message
    String passed_on_event();

    @Message
    String notes();

    @Message
    String notes_hint();

    @Message
    String note();

    @Message
    String add_note();

    @Message
    String note_too_long();

    @Message
    String note_refused();

    @Message
    String how_ended();

    @Message
    String end_now();

    @Message
    String outcome_advice();

    @Message
    String outcome_referred();

    @Message
    String outcome_report();

    @Message
    String outcome_emergency();

    @Message
    String outcome_visitor_left();

    @Message
    String outcome_other_help();

    @Message
    String outcome_abuse();

    @Message
    String outcome_no_answer();

    @Message
    String emergency();

    @Message
    String emergency_title();

    @Message
    String emergency_112();

    @Message
    String emergency_ask();

    @Message
    String emergency_stay();

    @Message
    String emergency_line();

    @Message
    String close();

    @Message
    String alerts();

    @Message
    String alert_sound();

    @Message
    String alert_notice();

    @Message
    String alert_denied();

    @Message
    String alert_waiting();

    @Message
    String alert_message();

    @Message
    String keys();

    @Message
    String keys_title();

    @Message
    String keys_next();

    @Message
    String keys_unread();

    @Message
    String keys_phrases();

    @Message
    String keys_notes();

    @Message
    String keys_emergency();

    @Message
    String keys_text();

    @Message
    String ended_for_abuse();

    @Message
    String slow_source();
}
