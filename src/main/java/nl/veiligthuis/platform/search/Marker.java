package nl.veiligthuis.platform.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.veiligthuis.platform.web.Language;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.CustomSeparatorBreakIterator;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Marks in pages what was found. All that comes out is escaped, but for the marks themselves. */
final class Marker {

    /** Characters of a passage, about. */
    private static final int PASSAGE = 160;

    private static final float MIDDLE = 0.5f;

    /** Characters of a text that are looked through: none is longer. */
    private static final int LONGEST_TEXT = 100_000;

    private final UnifiedHighlighter whole;
    private final UnifiedHighlighter sentences;
    private final List<Language> languages;

    Marker(IndexSearcher searcher, List<Language> languages) {
        this.languages = languages;
        whole = highlighter(searcher, WholeBreakIterator::new);
        sentences = highlighter(
                searcher,
                () -> LengthGoalBreakIterator.createClosestToLength(
                        new CustomSeparatorBreakIterator(Part.BREAK), PASSAGE, MIDDLE));
    }

    /**
     * What is shown of pages.
     *
     * @param found the pages' places in the index, in the order of the pages
     */
    List<Hit> mark(Query query, TopDocs found, List<Findable> pages) throws IOException {
        if (pages.isEmpty()) {
            return List.of();
        }
        Map<String, String[]> marked =
                new HashMap<>(whole.highlightFields(fields(Part.TITLE, Part.SUMMARY), query, found));
        marked.putAll(sentences.highlightFields(fields(Part.TEXT), query, found));
        List<Hit> hits = new ArrayList<>();
        for (int place = 0; place < pages.size(); place++) {
            hits.add(hit(pages.get(place), marked, place));
        }
        return hits;
    }

    /** A passage of a story could be what its warning is about: whoever reads the list has not been asked yet. */
    private static Hit hit(Findable page, Map<String, String[]> marked, int place) {
        String summary = marked(page, Part.SUMMARY, marked, place);
        String text = marked(page, Part.TEXT, marked, place);
        String passage = text == null ? summary == null ? escaped(page.summary()) : summary : text;
        String title = marked(page, Part.TITLE, marked, place);
        return new Hit(
                page.slug(),
                page.language(),
                title == null ? escaped(page.title()) : title,
                page.warning().isEmpty() ? passage.replace(Part.BREAK, ' ') : "",
                page.folder(),
                page.folderLanguage(),
                page.warning());
    }

    private static String marked(Findable page, Part part, Map<String, String[]> marked, int place) {
        String[] of = marked.get(part.field(page.language()));
        return of == null ? null : of[place];
    }

    private static String escaped(String text) {
        return StringEscapeUtils.escapeHtml4(text);
    }

    private String[] fields(Part... parts) {
        return languages.stream()
                .flatMap(language -> Arrays.stream(parts).map(part -> part.field(language)))
                .toArray(String[]::new);
    }

    private static UnifiedHighlighter highlighter(IndexSearcher searcher, Supplier<BreakIterator> breaks) {
        return UnifiedHighlighter.builder(searcher, Analysis.PLAIN)
                .withBreakIterator(breaks)
                .withFormatter(new DefaultPassageFormatter("<mark>", "</mark>", " … ", true))
                .withMaxLength(LONGEST_TEXT)
                .withMaxNoHighlightPassages(0)
                // Single words alone are looked for: what serves other queries costs most of the time.
                .withWeightMatches(false)
                .withHandleMultiTermQuery(false)
                .withHighlightPhrasesStrictly(false)
                .build();
    }
}
