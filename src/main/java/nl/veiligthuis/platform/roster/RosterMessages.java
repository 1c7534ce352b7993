package nl.veiligthuis.platform.roster;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The labels of the roster. Their words stand in {@code i18n/messages/roster_*.properties}. */
@MessageBundle("roster")
public interface RosterMessages {

    @Message
    String title();

    @Message
    String week();

    @Message
    String plans();

    @Message
    String coverage();

    @Message
    String holidays();

    @Message
    String exchange();

    @Message
    String region();

    @Message
    String whole_country();

    @Message
    String show();

    @Message
    String week_of(String day);

    @Message
    String previous_week();

    @Message
    String next_week();

    @Message
    String add_plan();

    @Message
    String change_plan();

    @Message
    String week_caption();

    @Message
    String hour();

    @Message
    String skipped();

    @Message
    String nobody();

    @Message
    String somebody();

    @Message
    String no_plans();

    @Message
    String adviser();

    @Message
    String when();

    @Message
    String valid();

    @Message
    String serves();

    @Message
    String not_on(String day);

    @Message
    String on_holidays_too();

    @Message
    String pool();

    @Message
    String nationwide();

    @Message
    String audience_myself();

    @Message
    String audience_bystander();

    @Message
    String audience_professional();

    @Message
    String days();

    @Message
    String starts();

    @Message
    String ends();

    @Message
    String ends_hint();

    @Message
    String from();

    @Message
    String until();

    @Message
    String until_hint();

    @Message
    String regions();

    @Message
    String languages();

    @Message
    String audiences();

    @Message
    String on_holidays();

    @Message
    String except();

    @Message
    String except_hint();

    @Message
    String store();

    @Message
    String cancel();

    @Message
    String not_stored();

    @Message
    String end_plan();

    @Message
    String last_day();

    @Message
    String end_hint();

    @Message
    String holidays_text();

    @Message
    String holidays_caption();

    @Message
    String day();

    @Message
    String name();

    @Message
    String where();

    @Message
    String change();

    @Message
    String remove();

    @Message
    String add_holiday();
}
