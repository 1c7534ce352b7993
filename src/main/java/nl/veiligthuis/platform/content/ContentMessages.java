package nl.veiligthuis.platform.content;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The labels around pages of information. Their words stand in {@code i18n/messages/content_*.properties}. */
@MessageBundle("content")
public interface ContentMessages {

    @Message
    String scene();

    @Message
    String you();

    @Message
    String other();

    @Message
    String untranslated(String language);

    @Message
    String behind(String day);

    @Message
    String trail();

    @Message
    String below();

    @Message
    String about_text();

    @Message
    String approved();

    @Message
    String draft();

    @Message
    String reviewed(String day);

    /** How a browser prints by itself. */
    @Message
    String print_hint();

    @Message
    String print();

    @Message
    String call();

    @Message
    String home_doors();

    @Message
    String home_signs();

    @Message
    String home_signs_text();

    @Message
    String home_check();

    @Message
    String home_check_text();

    @Message
    String home_bystander();

    @Message
    String home_bystander_text();

    @Message
    String home_flags();

    @Message
    String home_flags_text();

    @Message
    String home_what();

    @Message
    String home_what_text();

    @Message
    String home_find();

    @Message
    String home_find_text();

    @Message
    String home_professional();

    @Message
    String home_professional_text();

    @Message
    String home_safe();

    @Message
    String home_safe_text();

    @Message
    String home_safe_link();
}
