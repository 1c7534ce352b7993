package nl.veiligthuis.platform.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the pages of those who are signed in. They stand in {@code i18n/messages/staff_*.properties}. */
@MessageBundle("staff")
public interface StaffMessages {

    @Message
    String parts();

    @Message
    String desk();

    @Message
    String board();

    @Message
    String roster();

    @Message
    String statistics();

    @Message
    String texts();

    @Message
    String audit();

    @Message
    String accounts();

    @Message
    String sign_out();

    @Message
    String no_part();

    @Message
    String lapsing();

    @Message
    String stay();
}
