package nl.veiligthuis.platform.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.veiligthuis.platform.web.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * How words are made alike. Plain: lower case, no accents, one form of each Arabic letter and digit. Stems: the same for a
 * language, without its commonest words and without endings.
 */
final class Analysis {

    /** Words as they are typed, whatever the language. */
    static final Analyzer PLAIN = analyzer(CharArraySet.EMPTY_SET, words -> words);

    private static final Map<Language, Analyzer> STEMS = Map.of(
            Language.DUTCH,
            analyzer(DutchAnalyzer.getDefaultStopSet(), words -> new SnowballFilter(words, new DutchStemmer())),
            Language.ENGLISH,
            analyzer(
                    EnglishAnalyzer.getDefaultStopSet(),
                    words -> new PorterStemFilter(new EnglishPossessiveFilter(words))),
            Language.ARABIC,
            analyzer(ArabicAnalyzer.getDefaultStopSet(), ArabicStemFilter::new));

    private Analysis() {}

    /** A word of a text. */
    record Word(String plain, int start, int end) {}

    /**
     * The stems of a language.
     *
     * @throws IllegalStateException when the language is offered but nobody said how its words are made alike
     */
    static Analyzer stems(Language language) {
        Analyzer stems = STEMS.get(language);
        if (stems == null) {
            throw new IllegalStateException("search.Analysis knows no stems of " + language.tag() + ": add them.");
        }
        return stems;
    }

    /** The stem of one word; empty for one of the commonest. */
    static String stem(Language language, String word) {
        List<Word> stems = words(stems(language), word, 1);
        return stems.isEmpty() ? "" : stems.getFirst().plain();
    }

    /** The plain words of a text, so many at most. */
    static List<String> plain(String text, int most) {
        return words(PLAIN, text, most).stream().map(Word::plain).toList();
    }

    static List<Word> words(Analyzer analyzer, String text, int most) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (words.size() < most && stream.incrementToken()) {
                words.add(new Word(term.toString(), place.startOffset(), place.endOffset()));
            }
            return words;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The commonest words go before letters are made alike, as they are listed in their usual spelling. */
    private static Analyzer analyzer(CharArraySet commonest, UnaryOperator<TokenStream> stemming) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new StandardTokenizer();
                TokenStream words = new DecimalDigitFilter(new LowerCaseFilter(tokenizer));
                TokenStream rarer = new StopFilter(words, commonest);
                TokenStream alike = new ASCIIFoldingFilter(new ArabicNormalizationFilter(rarer));
                return new TokenStreamComponents(tokenizer, stemming.apply(alike));
            }
        };
    }
}
