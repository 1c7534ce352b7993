package nl.veiligthuis.platform.roster;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The labels of gaps, holidays and the wait to expect. Their words stand in {@code i18n/messages/coverage_*.properties}. */
@MessageBundle("coverage")
public interface CoverageMessages {

    @Message
    String gaps();

    @Message
    String no_gaps();

    @Message
    String gaps_caption();

    @Message
    String from_moment();

    @Message
    String to_moment();

    @Message
    String who_is_there();

    @Message
    String nobody_at_all();

    @Message
    String others_only();

    @Message
    String more_gaps(int number);

    @Message
    String forecast();

    @Message
    String not_known_yet();

    @Message
    String forecast_caption();

    @Message
    String chats_expected();

    @Message
    String advisers_planned();

    @Message
    String have_to_wait();

    @Message
    String mean_wait();

    @Message
    String leave();

    @Message
    String too_few();

    @Message
    String queue_grows();

    @Message
    String seconds(long number);

    @Message
    String minutes(long number);

    @Message
    String assumed_arrivals(int weeks);

    @Message
    String assumed_chats(int number);

    @Message
    String assumed_handling(String time);

    @Message
    String assumed_patience(String time);

    @Message
    String assumed_endless();

    @Message
    String assumed_own();

    @Message
    String feast_new_year();

    @Message
    String feast_good_friday();

    @Message
    String feast_easter();

    @Message
    String feast_easter_monday();

    @Message
    String feast_kings_day();

    @Message
    String feast_liberation_day();

    @Message
    String feast_ascension();

    @Message
    String feast_pentecost();

    @Message
    String feast_pentecost_monday();

    @Message
    String feast_christmas();

    @Message
    String feast_second_christmas();
}
