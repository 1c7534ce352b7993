package nl.veiligthuis.platform.edition;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The labels of an edition. Their words stand in {@code i18n/messages/edition_*.properties}. */
@MessageBundle("edition")
public interface EditionMessages {

    @Message
    String title(String municipality);

    @Message
    String summary(String municipality);

    @Message
    String lead();

    @Message
    String danger();

    @Message
    String partners(String municipality);

    @Message
    String no_partners(String municipality);

    @Message
    String region();

    @Message
    String signs();

    @Message
    String signs_text();

    @Message
    String all_signs();

    @Message
    String example();

    @Message
    String example_text();

    @Message
    String for_whom();

    @Message
    String hours();

    @Message
    String address();

    @Message
    String speaks();

    @Message
    String open_now();

    @Message
    String closed_now();

    @Message
    String hours_unknown();

    @Message
    String always();

    @Message
    String days(String first, String last);

    @Message
    String holidays();

    @Message
    String call();

    @Message
    String site(String name);

    @Message
    String checked(String day);

    @Message
    String checked_all(String day);

    @Message
    String to_edition(String municipality);

    @Message
    String unknown_title();

    @Message
    String unknown_text();

    @Message
    String maybe();

    @Message
    String audience_everyone();

    @Message
    String audience_myself();

    @Message
    String audience_bystander();

    @Message
    String audience_professional();

    @Message
    String audience_young();

    @Message
    String audience_men();

    @Message
    String audience_perpetrator();

    @Message
    String desk_title();

    @Message
    String desk_none();

    @Message
    String desk_failed();
}
