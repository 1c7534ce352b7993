package nl.veiligthuis.platform.selfcheck;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The labels around every check. Their words stand in {@code i18n/messages/selfcheck_*.properties}. */
@MessageBundle("selfcheck")
public interface SelfcheckMessages {

    /** For the tab and the history of a browser: it must not tell what the page is about. */
    @Message
    String neutral_title();

    @Message
    String not_kept();

    @Message
    String skippable();

    @Message
    String exit_note();

    @Message
    String exit_link();

    /**
     * Where somebody is.
     *
     * @param number of the question, or a sign in its place
     * @param total of all questions
     */
    @Message
    String progress(String number, int total);

    @Message
    String rather_not();

    @Message
    String back();

    @Message
    String skip();

    @Message
    String next();

    @Message
    String finish();

    @Message
    String next_steps();

    @Message
    String not_a_diagnosis();

    @Message
    String again();

    @Message
    String handover_title();

    /** That it is the visitor's choice, and what goes where and when. */
    @Message
    String handover_text();

    @Message
    String handover_choice();

    @Message
    String handover_on();

    /** Stands before the telephone number, when there is nobody to chat. */
    @Message
    String handover_closed();

    @Message
    String index_title();

    /** That whoever reads it may choose, and be unsure. */
    @Message
    String index_text();

    /** Leads to the other checks. */
    @Message
    String others();

    @Message
    String others_link();

    /** Said to the visitor beside the signals they may hand over: whom the adviser will take them to be about. */
    @Message
    String about_myself();

    @Message
    String about_someone();

    @Message
    String about_own_behaviour();

    @Message
    String about_client();

    @Message
    String print_title();

    /** Who may find a print, and where to keep it. */
    @Message
    String print_found();

    /** What a printer, a computer and the print itself may give away. */
    @Message
    String print_traces();

    @Message
    String print_what();

    /** For a browser without a script. */
    @Message
    String print_how();

    /** On a button, which needs a script. */
    @Message
    String print_now();
}
