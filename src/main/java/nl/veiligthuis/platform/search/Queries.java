package nl.veiligthuis.platform.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.veiligthuis.platform.web.Language;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns words into a query. There is no query language: whatever somebody types is words. */
final class Queries {

    /** Words that count, beside the commonest of a language. */
    static final int MOST_WORDS = 8;

    private static final float OTHER_PARTS = 0.2f;

    private final IndexReader reader;
    private final List<Fields> languages;

    /** The fields of one language, and the words that occur in them. */
    record Fields(Language language, Vocabulary vocabulary) {}

    /**
     * A query.
     *
     * @param corrections words that are looked for in place of words that do not occur
     */
    record Built(Query query, List<String> corrections) {}

    Queries(IndexReader reader, List<Fields> languages) {
        this.reader = reader;
        this.languages = languages;
    }

    /** Pages that hold more of the words come first; of many words a page must hold a third. */
    Built of(List<String> words) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<String> corrections = new ArrayList<>();
        int counted = 0;
        for (String word : words) {
            List<Query> ways = ways(word, corrections);
            if (!ways.isEmpty() && counted < MOST_WORDS) {
                all.add(new DisjunctionMaxQuery(ways, 0), BooleanClause.Occur.SHOULD);
                counted++;
            }
        }
        all.setMinimumNumberShouldMatch(Math.max(1, (counted + 1) / 3));
        return new Built(all.build(), corrections);
    }

    /** A word as it is, in every language that has it; one that none has, as what it may be meant for. */
    private List<Query> ways(String word, List<String> corrections) throws IOException {
        List<Query> ways = new ArrayList<>();
        boolean common = false;
        for (Fields fields : languages) {
            String stem = Analysis.stem(fields.language(), word);
            common |= stem.isEmpty();
            if (!stem.isEmpty() && occurs(fields, stem)) {
                ways.add(anywhere(fields, stem));
            }
        }
        return ways.isEmpty() && !common ? nearby(word, corrections) : ways;
    }

    private List<Query> nearby(String word, List<String> corrections) throws IOException {
        List<Query> ways = new ArrayList<>();
        for (Fields fields : languages) {
            for (Vocabulary.Near near : fields.vocabulary().near(word)) {
                String stem = Analysis.stem(fields.language(), near.word());
                if (!stem.isEmpty()) {
                    ways.add(new BoostQuery(anywhere(fields, stem), near.certainty()));
                    corrections.add(near.word());
                }
            }
        }
        return ways;
    }

    private boolean occurs(Fields fields, String stem) throws IOException {
        for (Part part : Part.values()) {
            if (reader.docFreq(new Term(part.field(fields.language()), stem)) > 0) {
                return true;
            }
        }
        return false;
    }

    private static Query anywhere(Fields fields, String stem) {
        List<Query> parts = Arrays.stream(Part.values())
                .<Query>map(part ->
                        new BoostQuery(new TermQuery(new Term(part.field(fields.language()), stem)), part.weight()))
                .toList();
        return new DisjunctionMaxQuery(parts, OTHER_PARTS);
    }
}
