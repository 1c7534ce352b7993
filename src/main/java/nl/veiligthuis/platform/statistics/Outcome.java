package nl.veiligthuis.platform.statistics;

import java.util.function.Function;

/** What an adviser notes of how a chat ended, in the order of the table. */
enum Outcome {
    ADVICE(StatisticsMessages::outcome_advice),
    REFERRED(StatisticsMessages::outcome_referred),
    REPORT(StatisticsMessages::outcome_report),
    EMERGENCY(StatisticsMessages::outcome_emergency),
    VISITOR_LEFT(StatisticsMessages::outcome_visitor_left),
    OTHER_HELP(StatisticsMessages::outcome_other_help),
    ABUSE(StatisticsMessages::outcome_abuse),
    NO_ANSWER(StatisticsMessages::outcome_no_answer);

    private final Function<StatisticsMessages, String> words;

    Outcome(Function<StatisticsMessages, String> words) {
        this.words = words;
    }

    String in(StatisticsMessages bundle) {
        return words.apply(bundle);
    }
}
