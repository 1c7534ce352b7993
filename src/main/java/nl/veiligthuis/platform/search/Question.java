package nl.veiligthuis.platform.search;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody typed, made harmless.
 *
 * @param asked to be shown again: one line, without control characters, at most {@value #LONGEST} characters
 * @param words its plain words, so many as are looked at
 */
record Question(String asked, List<String> words) {

    static final int LONGEST = 200;

    /** Of which a few may be among the commonest of a language, which do not count. */
    private static final int MOST_WORDS = 40;

    /** Controls, marks that turn the direction of what follows, and halves of characters; joiners belong to words. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\p{Z}&&[^ ]]|[\\p{Cf}&&[^\\u200c\\u200d]]");

    private static final Pattern SPACES = Pattern.compile(" {2,}");

    static Question of(String typed) {
        // Cut first: what follows costs by length.
        String seen = UNSEEN.matcher(cut(typed, 4 * LONGEST)).replaceAll(" ");
        String asked =
                cut(SPACES.matcher(seen).replaceAll(" ").strip(), LONGEST).strip();
        return new Question(asked, Analysis.plain(asked, MOST_WORDS));
    }

    /** Never half of a character. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
