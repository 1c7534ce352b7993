package nl.veiligthuis.platform.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the form that moves a chat. They stand in {@code i18n/messages/assignment_*.properties}. */
@MessageBundle("assignment")
public interface AssignmentMessages {

    @Message
    String title();

    @Message
    String back();

    @Message
    String held_by(String name);

    @Message
    String not_open();

    @Message
    String target();

    @Message
    String queue();

    @Message
    String no_candidates();

    @Message
    String why();

    @Message
    String choose();

    @Message
    String why_shift_ends();

    @Message
    String why_language();

    @Message
    String why_expertise();

    @Message
    String why_too_long();

    @Message
    String why_other();

    @Message
    String move();

    @Message
    String told_given();

    @Message
    String told_put_back();

    @Message
    String told_changed();

    @Message
    String told_adviser_gone();

    @Message
    String told_adviser_full();

    @Message
    String told_not_served();

    @Message
    String told_no_why();

    @Message
    String told_no_target();
}
