package nl.veiligthuis.platform.roster;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is wrong with a roster. Their words stand in {@code i18n/messages/problem_*.properties}. */
@MessageBundle("problem")
public interface ProblemMessages {

    @Message
    String at_row(int row);

    @Message
    String at_line(int line);

    @Message
    String at_column(String column);

    @Message
    String at_property(String property);

    @Message
    String wrong_missing();

    @Message
    String wrong_weekday(String value);

    @Message
    String wrong_time(String value);

    @Message
    String wrong_date(String value);

    @Message
    String wrong_adviser(String value);

    @Message
    String wrong_region(String value);

    @Message
    String wrong_pool();

    @Message
    String wrong_language(String value);

    @Message
    String wrong_audience(String value);

    @Message
    String wrong_yes_or_no(String value);

    @Message
    String wrong_until();

    @Message
    String wrong_serves_nobody();

    @Message
    String wrong_never_runs();

    @Message
    String wrong_overlap(String value);

    @Message
    String wrong_empty();

    @Message
    String wrong_too_many(String most);

    @Message
    String wrong_column_unknown(String known);

    @Message
    String wrong_column_missing();

    @Message
    String wrong_column_twice();

    @Message
    String wrong_cells(String numbers);

    @Message
    String wrong_no_calendar();

    @Message
    String wrong_all_day();

    @Message
    String wrong_too_long();

    @Message
    String wrong_rule(String value);

    @Message
    String wrong_zone(String value);

    @Message
    String wrong_unsupported();

    @Message
    String wrong_unreadable(String value);

    @Message
    String wrong_name(int most);
}
