package nl.veiligthuis.platform.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.veiligthuis.platform.web.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * All that the readers of one language get, in memory. What is not translated yet is in it too, in the language it is
 * written in: the words of each language have fields of their own, as each has its own endings.
 */
final class ReaderIndex {

    /** How many pages are shown at most. */
    static final int MOST = 12;

    private static final int MOST_CORRECTIONS = 6;
    private static final String NUMBER = "number";
    private static final String WORDS = "WORDS_";

    /** A page that fits so much less than the best is noise. */
    private static final float NOISE = 0.2f;

    private static final FieldType MARKABLE = markable();

    private final List<Findable> findables;
    private final Map<String, String> spellings = new HashMap<>();
    private final IndexSearcher searcher;
    private final Queries queries;
    private final Marker marker;

    /**
     * What was found.
     *
     * @param hits best first
     * @param corrections spellings that were searched for in place of words that do not occur
     */
    record Answer(List<Hit> hits, List<String> corrections) {}

    ReaderIndex(List<Findable> findables) {
        this.findables = findables;
        List<Language> languages =
                findables.stream().map(Findable::language).distinct().toList();
        try {
            DirectoryReader reader = DirectoryReader.open(written());
            searcher = new IndexSearcher(reader);
            // A cache of queries would keep what was asked.
            searcher.setQueryCache(null);
            List<Queries.Fields> fields = new ArrayList<>();
            for (Language language : languages) {
                String words = WORDS + language.tag();
                fields.add(new Queries.Fields(language, new Vocabulary(words, MultiTerms.getTerms(reader, words))));
            }
            queries = new Queries(reader, fields);
            marker = new Marker(searcher, languages);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Answer find(List<String> words) {
        try {
            Queries.Built built = queries.of(words);
            TopDocs top = searcher.search(built.query(), MOST);
            ScoreDoc[] fitting = Arrays.stream(top.scoreDocs)
                    .filter(found -> found.score > top.scoreDocs[0].score * NOISE)
                    .toArray(ScoreDoc[]::new);
            List<Findable> pages = new ArrayList<>();
            for (ScoreDoc found : fitting) {
                Document stored = searcher.storedFields().document(found.doc, Set.of(NUMBER));
                pages.add(findables.get(stored.getField(NUMBER).numericValue().intValue()));
            }
            return new Answer(marker.mark(built.query(), new TopDocs(top.totalHits, fitting), pages), spelt(built));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<String> spelt(Queries.Built built) {
        return built.corrections().stream()
                .map(plain -> spellings.getOrDefault(plain, plain))
                .distinct()
                .limit(MOST_CORRECTIONS)
                .toList();
    }

    /** One segment, written by one thread. */
    private Directory written() throws IOException {
        Directory memory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(analyzer()))) {
            for (int number = 0; number < findables.size(); number++) {
                writer.addDocument(document(findables.get(number), number));
            }
            writer.forceMerge(1);
        }
        return memory;
    }

    /** Plain words for the vocabulary, stems for all else. */
    private static Analyzer analyzer() {
        Map<String, Analyzer> stems = new HashMap<>();
        for (Language language : Language.OFFERED) {
            for (Part part : Part.values()) {
                stems.put(part.field(language), Analysis.stems(language));
            }
        }
        return new PerFieldAnalyzerWrapper(Analysis.PLAIN, stems);
    }

    private Document document(Findable findable, int number) throws IOException {
        Document document = new Document();
        document.add(new StoredField(NUMBER, number));
        for (Part part : Part.values()) {
            String text = part.of(findable);
            document.add(new Field(part.field(findable.language()), text, MARKABLE));
            Analysis.words(Analysis.PLAIN, text, Integer.MAX_VALUE)
                    .forEach(word -> spellings.putIfAbsent(
                            word.plain(),
                            text.substring(word.start(), word.end())
                                    .toLowerCase(findable.language().locale())));
            document.add(new TextField(WORDS + findable.language().tag(), text, Field.Store.NO));
        }
        return document;
    }

    /** Kept with the place of every word, so that passages are found without reading the text again. */
    private static FieldType markable() {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }
}
