package nl.veiligthuis.platform.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around accounts and signing in. They stand in {@code i18n/messages/accounts_*.properties}. */
@MessageBundle("accounts")
public interface AccountsMessages {

    @Message
    String title();

    @Message
    String all();

    @Message
    String name();

    @Message
    String username();

    @Message
    String username_hint();

    @Message
    String roles();

    @Message
    String region();

    @Message
    String whole_country();

    @Message
    String language();

    @Message
    String state();

    @Message
    String state_active();

    @Message
    String state_invited();

    @Message
    String state_shut();

    @Message
    String state_elsewhere();

    @Message
    String state_closed();

    @Message
    String role_adviser();

    @Message
    String role_coordinator();

    @Message
    String role_national_coordinator();

    @Message
    String role_editor();

    @Message
    String role_auditor();

    @Message
    String role_administrator();

    @Message
    String add();

    @Message
    String add_text();

    @Message
    String create();

    @Message
    String save();

    @Message
    String not_done();

    @Message
    String link();

    @Message
    String link_text();

    @Message
    String close();

    @Message
    String close_text();

    @Message
    String reopen();

    @Message
    String reopen_text();

    @Message
    String back();

    @Message
    String link_for(String name);

    @Message
    String link_once();

    @Message
    String welcome();

    @Message
    String welcome_text();

    @Message
    String step_password();

    @Message
    String new_password();

    @Message
    String password_hint();

    @Message
    String again();

    @Message
    String step_app();

    @Message
    String app_text();

    @Message
    String qr();

    @Message
    String secret_text();

    @Message
    String step_code();

    @Message
    String code();

    @Message
    String code_hint();

    @Message
    String finish();

    @Message
    String ready();

    @Message
    String ready_text();

    @Message
    String sign_in();

    @Message
    String no_link();

    @Message
    String no_link_text();

    @Message
    String sign_in_failed();

    @Message
    String fault_username();

    @Message
    String fault_username_taken();

    @Message
    String fault_name();

    @Message
    String fault_roles();

    @Message
    String fault_region();

    @Message
    String fault_language();

    @Message
    String fault_last();

    @Message
    String fault_password_short();

    @Message
    String fault_password_long();

    @Message
    String fault_password_name();

    @Message
    String fault_password_different();

    @Message
    String fault_code();
}
