package nl.veiligthuis.platform.upkeep;

import java.util.List;
import java.util.Locale;
import nl.veiligthuis.platform.web.Language;

/**
 * How far a part of a translation is.
 *
 * @param name such as {@code labels}
 * @param needed whether the language cannot be offered without it; readers get the rest in another language
 * @param all of what there is in Dutch
 * @param missing of that, each by its file and key
 * @param behind what the Dutch text was read or changed after; pages alone tell
 * @param drafts what the organisation has not approved; pages and phrase cards alone tell
 */
record LanguagePart(
        Language language, String name, boolean needed, int all, List<String> missing, long behind, long drafts) {

    static final String HEADING = "language\tpart\tthere\tof\tbehind\tdraft\tstate";

    /** One without a date and an approval of its own. */
    static LanguagePart of(Language language, String name, boolean needed, int all, List<String> missing) {
        return new LanguagePart(language, name, needed, all, missing, 0, 0);
    }

    /** Whether the language cannot be offered. */
    boolean lacking() {
        return needed && !missing.isEmpty();
    }

    /** As it is printed. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%s%s\t%s\t%d\t%d\t%d\t%d\t%s",
                language.tag(),
                Language.OFFERED.contains(language) ? "" : " (not offered)",
                name,
                all - missing.size(),
                all,
                behind,
                drafts,
                state());
    }

    private String state() {
        if (missing.isEmpty()) {
            return "complete";
        }
        return needed ? "LACKING" : missing.size() < all ? "in part" : "missing";
    }
}
