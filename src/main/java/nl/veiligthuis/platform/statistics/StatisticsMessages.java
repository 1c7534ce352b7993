package nl.veiligthuis.platform.statistics;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Labels of the statistics. They stand in {@code i18n/messages/statistics_*.properties}. */
@MessageBundle("statistics")
public interface StatisticsMessages {

    @Message
    String title();

    @Message
    String intro();

    @Message
    String withheld_note();

    @Message
    String periods();

    @Message
    String last_7_days();

    @Message
    String last_28_days();

    @Message
    String this_month();

    @Message
    String this_year();

    @Message
    String selection();

    @Message
    String from();

    @Message
    String to();

    @Message
    String date_hint();

    @Message
    String region();

    @Message
    String language();

    @Message
    String audience();

    @Message
    String all();

    @Message
    String show();

    @Message
    String error_from();

    @Message
    String error_to();

    @Message
    String error_turned();

    @Message
    String error_long();

    @Message
    String by_region();

    @Message
    String by_language();

    @Message
    String by_audience();

    @Message
    String by_hour();

    @Message
    String waits();

    @Message
    String abandonment();

    @Message
    String patience();

    @Message
    String duration();

    @Message
    String outcomes();

    @Message
    String ratings();

    @Message
    String hour();

    @Message
    String what_happened();

    @Message
    String after();

    @Message
    String length();

    @Message
    String outcome();

    @Message
    String answer();

    @Message
    String chats();

    @Message
    String share();

    @Message
    String half_minutes();

    @Message
    String nine_tenths_minutes();

    @Message
    String total();

    @Message
    String whole_day();

    @Message
    String withheld();

    @Message
    String not_said();

    @Message
    String audience_myself();

    @Message
    String audience_bystander();

    @Message
    String audience_professional();

    @Message
    String taken();

    @Message
    String left();

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
    String outcome_none();

    @Message
    String rating_yes();

    @Message
    String rating_somewhat();

    @Message
    String rating_no();

    @Message
    String from_hour(String begin, String end);

    @Message
    String minutes_below(int to);

    @Message
    String minutes_between(int from, int to);

    @Message
    String minutes_or_more(int from);

    @Message
    String about(String half, String most);

    @Message
    String picture(String subject);

    @Message
    String waits_key();

    @Message
    String hours_key();

    @Message
    String ratings_note();

    @Message
    String download();
}
