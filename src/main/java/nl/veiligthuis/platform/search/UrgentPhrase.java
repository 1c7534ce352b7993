package nl.veiligthuis.platform.search;

import java.util.Collection;
import java.util.List;
import nl.veiligthuis.platform.web.Language;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * A word, or some that must all be there.
 *
 * @param words plain
 * @param stem of a single word; empty for a phrase
 */
record UrgentPhrase(Language language, List<String> words, String stem) {

    /** A shorter word with a slip in it is another word. */
    private static final int LONG_ENOUGH = 6;

    private static final LevenshteinDistance ONE_SLIP = new LevenshteinDistance(1);
    private static final int MOST_WORDS = 8;

    /**
     * Reads a phrase.
     *
     * @throws IllegalArgumentException when there is no word in it
     */
    static UrgentPhrase of(Language language, String phrase) {
        List<String> words = Analysis.plain(phrase, MOST_WORDS);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("content/search/urgent.yaml: there is no word in \"" + phrase + "\"");
        }
        return new UrgentPhrase(language, words, words.size() == 1 ? Analysis.stem(language, words.getFirst()) : "");
    }

    /**
     * Whether it counts for a reader: those of its own language, and those who could not have meant anything else, since it is
     * written in other letters than theirs. Dutch and English count for everybody.
     */
    boolean countsFor(Language reader) {
        return own(reader)
                || language.equals(Language.DUTCH)
                || language.equals(Language.ENGLISH)
                || Scripts.differ(String.join(" ", words), reader.ownName());
    }

    /** Whether it is of the language a reader talks. */
    boolean own(Language reader) {
        return language.spoken().equals(reader.spoken());
    }

    /** Whether plain words hold it, a single word in any of its forms. */
    boolean isIn(Collection<String> asked) {
        return asked.containsAll(words) || asked.stream().anyMatch(this::isAFormOf);
    }

    /** Whether one of the words is this one with a slip of the finger. */
    boolean isNearlyIn(Collection<String> asked) {
        return words.size() == 1 && asked.stream().anyMatch(this::isASlipFrom);
    }

    private boolean isAFormOf(String asked) {
        return !stem.isEmpty()
                && begins(asked)
                && Analysis.stem(language, asked).equals(stem);
    }

    private boolean isASlipFrom(String asked) {
        return asked.length() >= LONG_ENOUGH && begins(asked) && ONE_SLIP.apply(asked, words.getFirst()) >= 0;
    }

    /** Looked at first: it costs nothing. */
    private boolean begins(String asked) {
        return asked.charAt(0) == words.getFirst().charAt(0);
    }
}
