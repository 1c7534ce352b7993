package nl.veiligthuis.platform.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The adviser's words. They stand in {@code i18n/messages/console_*.properties}. */
@MessageBundle("console")
public interface ConsoleMessages {

    @Message
    String title();

    @Message
    String sign_in();

    @Message
    String username();

    @Message
    String password();

    @Message
    String on_duty();

    @Message
    String off_duty();

    @Message
    String go_on_duty();

    @Message
    String go_off_duty();

    @Message
    String waiting();

    @Message
    String nobody_waiting();

    @Message
    String more_waiting(String form);

    @Message
    String own();

    @Message
    String no_own();

    @Message
    String take();

    @Message
    String take_lost();

    @Message
    String unread();

    @Message
    String here();

    @Message
    String away();

    @Message
    String not_said();

    @Message
    String audience_myself();

    @Message
    String audience_bystander();

    @Message
    String audience_professional();

    @Message
    String who();

    @Message
    String municipality();

    @Message
    String region();

    @Message
    String language();

    @Message
    String called();

    @Message
    String since();

    @Message
    String about_visitor();

    @Message
    String choose();

    @Message
    String messages();

    @Message
    String you();

    @Message
    String visitor();

    @Message
    String visitor_writes();

    @Message
    String your_message();

    @Message
    String send();

    @Message
    String end();

    @Message
    String unanswered();

    @Message
    String unanswered_now();

    @Message
    String ended();

    @Message
    String joined();

    @Message
    String ended_by_visitor();

    @Message
    String ended_by_adviser();

    @Message
    String sending();

    @Message
    String stored();

    @Message
    String seen();

    @Message
    String reconnecting();

    @Message
    String signed_out();

    @Message
    String needs_script();

    @Message
    String minutes();

    @Message
    String error_empty_scope();

    @Message
    String error_empty();

    @Message
    String error_too_long();

    @Message
    String error_malformed();

    @Message
    String error_conflict();

    @Message
    String error_ended();

    @Message
    String error_gone();

    @Message
    String error_unavailable();

    @Message
    String not_done();

    @Message
    String elsewhere();

    @Message
    String continue_here();

    @Message
    String scope();

    @Message
    String regions();

    @Message
    String pool();

    @Message
    String languages();

    @Message
    String audiences();

    @Message
    String capacity();

    @Message
    String paused();

    @Message
    String ready();

    @Message
    String danger();

    @Message
    String handed_back();

    @Message
    String adviser_lost();

    @Message
    String why();

    @Message
    String why_own_region();

    @Message
    String why_backup_region();

    @Message
    String why_national_pool();

    @Message
    String why_waited();

    @Message
    String why_place();

    @Message
    String signals();

    @Message
    String why_given();
}
