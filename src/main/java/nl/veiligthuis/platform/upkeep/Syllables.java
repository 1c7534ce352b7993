package nl.veiligthuis.platform.upkeep;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Counts the syllables of a word by its letters. An approximation: a foreign word may be counted as it is written rather
 * than said, which evens out over a page.
 */
final class Syllables {

    /** Accents of stress, which make no syllable; a diaeresis does, and stays. */
    private static final Pattern STRESS = Pattern.compile("[\\u0300\\u0301\\u0302\\u0327]");

    /** The sounds of Dutch that are written with more than one letter, then the single vowels. */
    private static final Pattern DUTCH =
            Pattern.compile("eeu|ieu|aai|ooi|oei|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|ai|y(?![aeiou])|[aeiouäëïöü]");

    private static final Pattern ENGLISH = Pattern.compile("[aeiouy]+");

    /** Two syllables in one row of vowels: vi-olence, situ-ation, any-one, be-ing. */
    private static final Pattern ENGLISH_MORE =
            Pattern.compile("(?<![tcsgx])i[aou]|(?<![gq])ua|(?<=[b-df-hj-np-tv-z])y[aou]|(?<=[aeiouy])ing\\b");

    /** An e that is not heard: saf(e), whil(e), call(e)d, tim(e)s, car(e)ful. */
    private static final Pattern ENGLISH_SILENT = Pattern.compile("(?<![aeiouyl])e$|(?<=[aeiouy]l)e$|(?<![aeiouytd])ed$"
            + "|(?<![aeiouysxzcgh])es$|(?<=[^aeiouy])e(?=(?:ly|ful|less|ment|ness|thing|body|times?|where)$)");

    private Syllables() {}

    static int dutch(String word) {
        return Math.max(1, count(DUTCH, plain(word)));
    }

    static int english(String word) {
        String letters = plain(word).replaceAll("['’]s?$", "");
        return Math.max(1, count(ENGLISH, letters) + count(ENGLISH_MORE, letters) - count(ENGLISH_SILENT, letters));
    }

    private static int count(Pattern pattern, String word) {
        return (int) pattern.matcher(word).results().count();
    }

    private static String plain(String word) {
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return Normalizer.normalize(STRESS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    }
}
