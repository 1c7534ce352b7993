package nl.veiligthuis.platform.upkeep;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;

/**
 * The sentences of a page, from its HTML. Headings are left out; an item of a list is a sentence of its own, even when it
 * ends without a full stop.
 */
final class Sentences {

    private static final Pattern HEADING = Pattern.compile("<h[1-6].*?</h[1-6]>", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("</?(?:p|li|ul|ol|blockquote|br|hr)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[^>]+>");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");

    private Sentences() {}

    /** The words of each sentence. What holds no letter, such as a telephone number, is no word. */
    static List<List<String>> of(String html, Locale locale) {
        return Arrays.stream(BLOCK.split(HEADING.matcher(html).replaceAll("")))
                .map(block -> StringEscapeUtils.unescapeHtml4(TAG.matcher(block).replaceAll("")))
                .flatMap(block -> sentences(block.replaceAll("\\s+", " "), locale))
                .map(Sentences::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static Stream<String> sentences(String block, Locale locale) {
        BreakIterator ends = BreakIterator.getSentenceInstance(locale);
        ends.setText(block);
        List<String> sentences = new ArrayList<>();
        int start = ends.first();
        for (int end = ends.next(); end != BreakIterator.DONE; start = end, end = ends.next()) {
            sentences.add(block.substring(start, end));
        }
        return sentences.stream();
    }

    private static List<String> words(String sentence) {
        return WORD.matcher(sentence).results().map(word -> word.group()).toList();
    }
}
