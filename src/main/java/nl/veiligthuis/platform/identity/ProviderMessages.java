package nl.veiligthuis.platform.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around signing in by an identity provider. They stand in {@code i18n/messages/provider_*.properties}. */
@MessageBundle("provider")
public interface ProviderMessages {

    @Message
    String sign_in();

    @Message
    String sign_in_text();

    @Message
    String sign_in_failed();

    @Message
    String arrived();

    @Message
    String go_on();

    @Message
    String departing();

    @Message
    String no_role();

    @Message
    String no_role_text();

    @Message
    String accounts_text();

    @Message
    String reopen_text();
}
