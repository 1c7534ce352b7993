package nl.veiligthuis.platform.story;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around stories. In {@code story_*.properties}. */
@MessageBundle("story")
public interface StoryMessages {

    @Message
    String choose_theme();

    @Message
    String all_stories();

    @Message
    String composed();

    @Message
    String read_on();

    @Message
    String rather_not();

    @Message
    String stop_any_time();

    @Message
    String listen();

    @Message
    String listen_softly();

    @Message
    String other_stories();

    @Message
    String recognise_story();

    @Message
    String theme_young();

    @Message
    String theme_migration();

    @Message
    String theme_man();

    @Message
    String theme_older();

    @Message
    String theme_disability();

    @Message
    String theme_ex();

    @Message
    String theme_children();

    @Message
    String theme_lgbti();

    @Message
    String theme_bystander();

    @Message
    String theme_own_behaviour();
}
