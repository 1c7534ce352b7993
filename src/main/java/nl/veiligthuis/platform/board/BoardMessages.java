package nl.veiligthuis.platform.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the board. They stand in {@code i18n/messages/board_*.properties}. */
@MessageBundle("board")
public interface BoardMessages {

    @Message
    String title();

    @Message
    String refresh();

    @Message
    String at(String time);

    @Message
    String stale();

    @Message
    String signed_out();

    @Message
    String sign_in();

    @Message
    String held();

    @Message
    String no_region();

    @Message
    String oldest();

    @Message
    String nobody_waits();

    @Message
    String totals();

    @Message
    String total_waiting();

    @Message
    String total_danger();

    @Message
    String total_running();

    @Message
    String total_advisers();

    @Message
    String total_room();

    @Message
    String waiting();

    @Message
    String groups();

    @Message
    String each();

    @Message
    String region();

    @Message
    String language();

    @Message
    String count();

    @Message
    String danger();

    @Message
    String away();

    @Message
    String here();

    @Message
    String hidden();

    @Message
    String longest();

    @Message
    String handed_back();

    @Message
    String returned();

    @Message
    String waits(String time);

    @Message
    String assign();

    @Message
    String reassign();

    @Message
    String running();

    @Message
    String nobody_runs();

    @Message
    String since(String time);

    @Message
    String unanswered(String time);

    @Message
    String answered();

    @Message
    String silent();

    @Message
    String advisers();

    @Message
    String nobody_on_duty();

    @Message
    String pool();

    @Message
    String load(int holding, int capacity);

    @Message
    String paused();

    @Message
    String nowhere();

    @Message
    String gaps();

    @Message
    String no_gaps();

    @Message
    String coverage();

    @Message
    String level_own();

    @Message
    String level_backup();

    @Message
    String level_pool();

    @Message
    String level_nobody();

    @Message
    String regions(int number);

    @Message
    String tonight();

    @Message
    String hour();

    @Message
    String regional();

    @Message
    String nobody_planned();

    @Message
    String more(int number);

    @Message
    String minutes(long number);

    @Message
    String hours(long hours, long minutes);

    @Message
    String no_region_said();

    @Message
    String audience_myself();

    @Message
    String audience_bystander();

    @Message
    String audience_professional();
}
