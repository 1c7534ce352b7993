package nl.veiligthuis.platform.chat;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The visitor's words in the chat. They stand in {@code i18n/messages/chat_*.properties}. */
@MessageBundle("chat")
public interface ChatMessages {

    @Message
    String title();

    @Message
    String heading();

    @Message
    String intro();

    @Message
    String intro_keep();

    @Message
    String optional();

    @Message
    String who();

    @Message
    String who_myself();

    @Message
    String who_bystander();

    @Message
    String who_professional();

    @Message
    String rather_not();

    @Message
    String municipality();

    @Message
    String municipality_hint();

    @Message
    String language();

    @Message
    String called();

    @Message
    String called_hint();

    @Message
    String start();

    @Message
    String closed_title();

    @Message
    String closed_text();

    @Message
    String unknown_title();

    @Message
    String unknown_text();

    @Message
    String call();

    @Message
    String waiting();

    @Message
    String waiting_unattended();

    @Message
    String talking();

    @Message
    String joined();

    @Message
    String ended_by_visitor();

    @Message
    String ended_by_adviser();

    @Message
    String ended_title();

    @Message
    String ended_text();

    @Message
    String new_chat();

    @Message
    String messages();

    @Message
    String you();

    @Message
    String adviser();

    @Message
    String adviser_writes();

    @Message
    String your_message();

    @Message
    String send();

    @Message
    String refresh();

    @Message
    String refresh_hint();

    @Message
    String end();

    @Message
    String end_sure();

    @Message
    String sending();

    @Message
    String stored();

    @Message
    String seen();

    @Message
    String reconnecting();

    @Message
    String error_empty();

    @Message
    String error_too_long();

    @Message
    String error_malformed();

    @Message
    String error_conflict();

    @Message
    String error_ended();

    @Message
    String error_gone();

    @Message
    String error_unavailable();

    @Message
    String error_not_stored();

    @Message
    String send_again();

    @Message
    String place();

    @Message
    String wait_range();

    @Message
    String wait_unknown();

    @Message
    String adviser_away();

    @Message
    String adviser_lost();

    @Message
    String elsewhere();

    @Message
    String continue_here();

    @Message
    String danger();

    @Message
    String danger_yes();

    @Message
    String danger_no();

    @Message
    String danger_hint();

    @Message
    String meanwhile();

    @Message
    String meanwhile_danger();

    @Message
    String meanwhile_call();

    @Message
    String meanwhile_lines();

    @Message
    String meanwhile_safe();

    @Message
    String place_is(int place);

    @Message
    String error_slow();

    @Message
    String signals_title();

    @Message
    String signals_hint();

    @Message
    String signals_myself();

    @Message
    String signals_someone();

    @Message
    String signals_own_behaviour();

    @Message
    String signals_client();

    @Message
    String wait_is(int from, int to);

    @Message
    String opens(String day, String time);

    @Message
    String passed_on();

    @Message
    String ended_for_abuse();
}
