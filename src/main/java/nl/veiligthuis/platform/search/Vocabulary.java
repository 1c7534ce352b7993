package nl.veiligthuis.platform.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The words that occur, as they are typed. What is asked for and does not occur is looked for here, once, instead of in every
 * part of every page: that is what keeps a question of eight misspelt words quick.
 *
 * @param field that holds them
 * @param terms of that field
 */
record Vocabulary(String field, Terms terms) {

    /** Shorter words are one slip away from half of the others. */
    private static final int SHORTEST = 4;

    /** From here on two slips still tell what was meant. */
    private static final int LONG = 6;

    /** Nobody misspells a longer one twice, and it costs most. */
    private static final int LONGEST = 24;

    /** Candidates that are looked at, for each way of being near. */
    private static final int LOOKED_AT = 64;

    private static final int MOST = 4;

    /**
     * A word that may be meant.
     *
     * @param certainty between 0 and 1
     * @param pages that hold it
     */
    record Near(String word, float certainty, int pages) {}

    /** The words a typed one may stand for, likeliest first; a swap of two neighbours is one slip. */
    List<Near> near(String typed) throws IOException {
        int length = typed.codePointCount(0, typed.length());
        if (length < SHORTEST || length > LONGEST) {
            return List.of();
        }
        List<Near> found = slips(typed, 1, 0, 0.8f);
        found.addAll(beginnings(typed));
        if (found.isEmpty() && length >= LONG) {
            // The first letters are right as a rule; without them two slips lead from any word to any other.
            found = slips(typed, 2, 2, 0.5f);
        }
        found.sort(Comparator.comparing(Near::certainty)
                .thenComparing(Near::pages)
                .reversed()
                .thenComparing(Near::word));
        return found.stream().limit(MOST).toList();
    }

    private List<Near> slips(String typed, int most, int firstLetters, float certainty) throws IOException {
        return collect(new FuzzyTermsEnum(terms, new Term(field, typed), most, firstLetters, true), "", certainty);
    }

    private List<Near> beginnings(String typed) throws IOException {
        TermsEnum words = terms.iterator();
        if (words.seekCeil(new BytesRef(typed)) == TermsEnum.SeekStatus.END) {
            return List.of();
        }
        List<Near> found = new ArrayList<>();
        found.add(new Near(words.term().utf8ToString(), 0.7f, words.docFreq()));
        found.addAll(collect(words, typed, 0.7f));
        return found.stream().filter(near -> near.word().startsWith(typed)).toList();
    }

    private static List<Near> collect(TermsEnum words, String beginning, float certainty) throws IOException {
        List<Near> found = new ArrayList<>();
        for (BytesRef next = words.next(); next != null && found.size() < LOOKED_AT; next = words.next()) {
            String word = next.utf8ToString();
            if (!word.startsWith(beginning)) {
                break;
            }
            found.add(new Near(word, certainty, words.docFreq()));
        }
        return found;
    }
}
