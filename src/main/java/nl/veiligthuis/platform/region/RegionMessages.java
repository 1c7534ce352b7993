package nl.veiligthuis.platform.region;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The labels of the finder. Their words stand in {@code i18n/messages/region_*.properties}. */
@MessageBundle("region")
public interface RegionMessages {

    @Message
    String title();

    @Message
    String summary();

    @Message
    String intro();

    @Message
    String where();

    @Message
    String where_hint();

    @Message
    String search();

    @Message
    String unknown_title(String asked);

    @Message
    String unknown_text();

    @Message
    String choices_title();

    @Message
    String postcode_title();

    @Message
    String postcode_text(String postcode);

    @Message
    String other();

    @Message
    String answer_text(String municipality, String region);

    @Message
    String answer_phone();

    @Message
    String call();

    @Message
    String chat();

    @Message
    String what_happens();

    @Message
    String other_lines();

    @Message
    String again();

    @Message
    String list_title();

    @Message
    String list_label();

    @Message
    String choose();

    @Message
    String source();

    @Message
    String regions_title();

    @Message
    String regions_text();

    @Message
    String map_title();

    @Message
    String map_marked(String region);

    @Message
    String map_source();

    @Message
    String municipalities_count(int count);
}
