package nl.veiligthuis.platform.figure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around figures. In {@code figure_*.properties}. */
@MessageBundle("figure")
public interface FigureMessages {

    @Message
    String period();

    @Message
    String group();

    @Message
    String value();

    @Message
    String unit();

    @Message
    String precision();

    @Message
    String status();

    @Message
    String source();

    @Message
    String exact();

    @Message
    String published();

    @Message
    String provisional();

    @Message
    String provisional_note();

    @Message
    String table_and_text();

    @Message
    String table();

    @Message
    String download();

    @Message
    String download_note();

    @Message
    String sources_title();

    @Message
    String all_figures();

    @Message
    String attribution();

    @Message
    String group_women();

    @Message
    String group_men();

    @Message
    String group_by_partner();

    @Message
    String group_all_women();

    @Message
    String group_married();

    @Message
    String group_divorced();

    @Message
    String group_aged_20_40();

    @Message
    String group_aged_40_60();

    @Message
    String group_aged_16_up();

    @Message
    String group_reports();

    @Message
    String group_advice();

    @Message
    String group_child_abuse();

    @Message
    String group_partner_violence();

    @Message
    String group_elder_abuse();

    @Message
    String unit_persons();

    @Message
    String unit_percent();

    @Message
    String unit_per_million();

    @Message
    String unit_count();

    @Message
    String unit_in_period(String unit, String period);

    @Message
    String picture(String unit);

    @Message
    String range(String from, String until);

    @Message
    String first_half(String year);

    @Message
    String second_half(String year);

    @Message
    String about(String number);

    @Message
    String almost(String number);

    @Message
    String average(String number);
}
