package nl.veiligthuis.platform.expertise;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The labels of the guide and the cases. Their words stand in {@code i18n/messages/expertise_*.properties}. */
@MessageBundle("expertise")
public interface ExpertiseMessages {

    @Message
    String guide_title();

    @Message
    String guide_summary();

    /** What happens to notes when the page is left. */
    @Message
    String leaving_erases();

    /** Names the list of steps. */
    @Message
    String path();

    /**
     * Which step this is.
     *
     * @param number from 1
     */
    @Message
    String step(int number);

    @Message
    String reminder();

    /** Names the field at a question that is also answered by yes or no. */
    @Message
    String note();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String unsure();

    @Message
    String see_outcome();

    /** For a browser without a script. */
    @Message
    String outcome_opens();

    @Message
    String erase_answers();

    /** Stands before the outcome. */
    @Message
    String outcome();

    @Message
    String your_answers();

    /** For a browser without a script. */
    @Message
    String notes_elsewhere();

    @Message
    String back();

    @Message
    String next();

    @Message
    String paper_title();

    /** What may go wrong with notes on paper. */
    @Message
    String paper_warning();

    @Message
    String paper_notes();

    /** How a browser prints by itself. */
    @Message
    String paper_hint();

    @Message
    String print();

    @Message
    String erase();

    @Message
    String erased();

    @Message
    String cases_title();

    @Message
    String cases_summary();

    @Message
    String cases_intro();

    @Message
    String cases_no_score();

    /**
     * Which case this is.
     *
     * @param number from 1
     * @param total of all cases
     */
    @Message
    String case_of(int number, int total);

    /** When a form came without a choice. */
    @Message
    String choose_one();

    @Message
    String explain();

    @Message
    String fits();

    @Message
    String fits_not();

    @Message
    String your_choice();

    @Message
    String chose_right();

    @Message
    String chose_other();

    @Message
    String source();

    @Message
    String read_more();

    @Message
    String next_case();

    @Message
    String this_case_again();

    @Message
    String all_cases();
}
