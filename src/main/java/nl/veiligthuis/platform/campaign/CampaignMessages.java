package nl.veiligthuis.platform.campaign;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The labels of the campaign. Their words stand in {@code i18n/messages/campaign_*.properties}. */
@MessageBundle("campaign")
public interface CampaignMessages {

    @Message
    String signs();

    @Message
    String recognise();

    @Message
    String recognise_text();

    @Message
    String to_check();

    @Message
    String to_chat();

    @Message
    String to_bystanders();

    @Message
    String next();
}
