package nl.veiligthuis.platform.web;

import java.util.List;
import java.util.stream.Collectors;

/** Words in every language that is offered beside Dutch, English and Arabic, for tests that write those three themselves. */
public final class OtherLanguages {

    private static final List<Language> WRITTEN = List.of(Language.DUTCH, Language.ENGLISH, Language.ARABIC);

    private OtherLanguages() {}

    public static List<String> tags() {
        return Language.OFFERED.stream()
                .filter(language -> !WRITTEN.contains(language))
                .map(Language::tag)
                .toList();
    }

    /** To be put at the end of a list of keys in one line. */
    public static String inline(String value) {
        return tags().stream().map(tag -> ", " + tag + ": " + value).collect(Collectors.joining());
    }

    /** Lines of keys. */
    public static String lines(String indent, String value) {
        return tags().stream().map(tag -> indent + tag + ": " + value + "\n").collect(Collectors.joining());
    }
}
