package nl.veiligthuis.platform.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The labels around every public page. Their words stand in {@code i18n/messages/site_*.properties}. */
@MessageBundle("site")
public interface SiteMessages {

    @Message
    String name();

    @Message
    String skip_to_content();

    @Message
    String exit();

    @Message
    String exit_hint();

    @Message
    String languages();

    @Message
    String search();

    @Message
    String search_for();

    @Message
    String menu();

    @Message
    String home();

    @Message
    String is_this_love();

    @Message
    String red_flags();

    @Message
    String coercive_control();

    @Message
    String bystanders();

    @Message
    String professionals();

    @Message
    String what_veilig_thuis_does();

    @Message
    String find_help();

    @Message
    String check();

    @Message
    String safe_use();

    @Message
    String help_lines();

    @Message
    String privacy();

    @Message
    String accessibility();

    @Message
    String help_now();

    @Message
    String danger_now();

    @Message
    String call_free();

    @Message
    String chat();

    @Message
    String chat_open();

    @Message
    String chat_closed();

    @Message
    String chat_unknown();

    @Message
    String about_site();

    @Message
    String not_found_title();

    @Message
    String not_found_text();

    @Message
    String refused_title();

    @Message
    String refused_text();

    @Message
    String too_large_title();

    @Message
    String too_large_text();

    @Message
    String failure_title();

    @Message
    String failure_text();

    @Message
    String nothing_lost();

    @Message
    String chat_partly();

    @Message
    String stories();

    @Message
    String young();

    @Message
    String men();

    @Message
    String protection();

    @Message
    String after_separation();

    @Message
    String national();

    @Message
    String newest();

    @Message
    String figures();

    @Message
    String campaign_kit();
}
