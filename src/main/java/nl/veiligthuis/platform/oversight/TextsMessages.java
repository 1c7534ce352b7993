package nl.veiligthuis.platform.oversight;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around closed texts. They stand in {@code i18n/messages/texts_*.properties}. */
@MessageBundle("texts")
public interface TextsMessages {
    @Message
    String title();

    @Message
    String intro();

    @Message
    String decide();

    @Message
    String nothing_to_decide();

    @Message
    String own();

    @Message
    String nothing_asked();

    @Message
    String closed();

    @Message
    String no_chats();

    @Message
    String cut();

    @Message
    String find();

    @Message
    String search();

    @Message
    String chat();

    @Message
    String reference();

    @Message
    String ended();

    @Message
    String gone();

    @Message
    String region();

    @Message
    String language();

    @Message
    String audience();

    @Message
    String outcome();

    @Message
    String adviser();

    @Message
    String visitor();

    @Message
    String not_said();

    @Message
    String audience_myself();

    @Message
    String audience_bystander();

    @Message
    String audience_professional();

    @Message
    String ask_for();

    @Message
    String ask();

    @Message
    String ask_text();

    @Message
    String ground();

    @Message
    String reason();

    @Message
    String reason_hint();

    @Message
    String send();

    @Message
    String back();

    @Message
    String asked_by();

    @Message
    String decide_until();

    @Message
    String approve();

    @Message
    String refuse();

    @Message
    String state_asked();

    @Message
    String state_lapsed();

    @Message
    String state_refused();

    @Message
    String state_open();

    @Message
    String open_until();

    @Message
    String state_over();

    @Message
    String open();

    @Message
    String opened_text();

    @Message
    String opened_hint();

    @Message
    String said();

    @Message
    String more();

    @Message
    String told_asked();

    @Message
    String told_approved();

    @Message
    String told_refused();

    @Message
    String told_no_ground();

    @Message
    String told_no_reason();

    @Message
    String told_reason_too_long();

    @Message
    String told_chat_unreadable();

    @Message
    String told_asked_before();

    @Message
    String told_too_many();

    @Message
    String told_own();

    @Message
    String told_decided_before();

    @Message
    String told_not_open();

    @Message
    String told_gone();
}
