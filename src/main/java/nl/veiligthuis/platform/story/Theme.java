package nl.veiligthuis.platform.story;

import java.util.Arrays;
import java.util.function.Function;

/** What a story is about, as it stands in its front matter. */
enum Theme {
    YOUNG("jong", StoryMessages::theme_young),
    MIGRATION("migratie", StoryMessages::theme_migration),
    MAN("man", StoryMessages::theme_man),
    OLDER("ouder", StoryMessages::theme_older),
    DISABILITY("beperking", StoryMessages::theme_disability),
    EX("ex-partner", StoryMessages::theme_ex),
    CHILDREN("ouders-en-kinderen", StoryMessages::theme_children),
    LGBTI("lhbti", StoryMessages::theme_lgbti),
    BYSTANDER("omstander", StoryMessages::theme_bystander),
    OWN_BEHAVIOUR("eigen-gedrag", StoryMessages::theme_own_behaviour);

    private final String id;
    private final Function<StoryMessages, String> label;

    Theme(String id, Function<StoryMessages, String> label) {
        this.id = id;
        this.label = label;
    }

    String id() {
        return id;
    }

    String label(StoryMessages words) {
        return label.apply(words);
    }

    /**
     * The theme that is written so.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Theme of(String id) {
        return Arrays.stream(values())
                .filter(theme -> theme.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("themes: there is no theme " + id));
    }
}
