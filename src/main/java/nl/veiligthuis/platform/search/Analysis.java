package nl.veiligthuis.platform.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fa.PersianCharFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * How words are made alike. Plain: lower case, no accents, one form of each digit and of each letter that Arabic and Persian
 * share. Stems: the same for a language, without its commonest words and without endings.
 */
final class Analysis {

    /**
     * Letters at the beginning of a word that stand for all its forms, where nobody made a stemmer that is kept up: about as good as
     * one (F. Can and others, Information Retrieval on Turkish Texts, 2008).
     */
    private static final int SHORT_BEGINNING = 5;

    private static final int LONG_BEGINNING = 6;

    /** Words as they are typed, whatever the language. */
    static final Analyzer PLAIN = analyzer(CharArraySet.EMPTY_SET, words -> words);

    private static final Map<Language, Analyzer> STEMS = Map.ofEntries(
            Map.entry(Language.DUTCH, dutch()),
            Map.entry(Language.PLAIN_DUTCH, dutch()),
            Map.entry(
                    Language.ENGLISH,
                    analyzer(
                            EnglishAnalyzer.getDefaultStopSet(),
                            words -> new PorterStemFilter(new EnglishPossessiveFilter(words)))),
            Map.entry(Language.ARABIC, analyzer(ArabicAnalyzer.getDefaultStopSet(), ArabicStemFilter::new)),
            // Letters without their marks are what the stemmer of Turkish does not know; beginnings serve it as well.
            Map.entry(
                    Language.TURKISH,
                    analyzer(
                            TurkishAnalyzer.getDefaultStopSet(),
                            words -> TruncateTokenFilter.truncateAfterCodePoints(
                                    new ApostropheFilter(words), SHORT_BEGINNING))),
            Map.entry(Language.POLISH, beginnings(Language.POLISH, LONG_BEGINNING)),
            Map.entry(Language.UKRAINIAN, beginnings(Language.UKRAINIAN, LONG_BEGINNING)),
            Map.entry(Language.TIGRINYA, analyzer(commonest(Language.TIGRINYA), words -> words)),
            // Its list of the commonest words has them with their letters made alike.
            Map.entry(
                    Language.PERSIAN,
                    analyzer(
                            CharArraySet.EMPTY_SET,
                            words ->
                                    new PersianStemFilter(new StopFilter(words, PersianAnalyzer.getDefaultStopSet())))),
            Map.entry(
                    Language.FRENCH,
                    analyzer(
                            FrenchAnalyzer.getDefaultStopSet(),
                            words -> new FrenchLightStemFilter(new StopFilter(
                                    new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES),
                                    FrenchAnalyzer.getDefaultStopSet())))),
            Map.entry(Language.SPANISH, analyzer(SpanishAnalyzer.getDefaultStopSet(), SpanishLightStemFilter::new)),
            Map.entry(Language.SOMALI, beginnings(Language.SOMALI, SHORT_BEGINNING)));

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

    private static Analyzer dutch() {
        return analyzer(DutchAnalyzer.getDefaultStopSet(), words -> new SnowballFilter(words, new DutchStemmer()));
    }

    private static Analyzer beginnings(Language language, int letters) {
        return analyzer(commonest(language), words -> TruncateTokenFilter.truncateAfterCodePoints(words, letters));
    }

    /** The commonest words of a language for which the library has no list. */
    private static CharArraySet commonest(Language language) {
        String path = "search/commonest-" + language.tag() + ".txt";
        try (InputStream list = Analysis.class.getClassLoader().getResourceAsStream(path)) {
            return WordlistLoader.getWordSet(new InputStreamReader(list, StandardCharsets.UTF_8), "#");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " cannot be read", unreadable);
        }
    }

    /** The commonest words go before letters are made alike, as they are listed in their usual spelling. */
    private static Analyzer analyzer(CharArraySet commonest, UnaryOperator<TokenStream> stemming) {
        return new Analyzer() {
            /** A joiner that is not seen ends a part of a Persian word, and is often a space. */
            @Override
            protected Reader initReader(String field, Reader text) {
                return new PersianCharFilter(text);
            }

            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new StandardTokenizer();
                TokenStream words = new DecimalDigitFilter(new LowerCaseFilter(tokenizer));
                TokenStream rarer = new StopFilter(words, commonest);
                TokenStream letters = new PersianNormalizationFilter(new ArabicNormalizationFilter(rarer));
                return new TokenStreamComponents(tokenizer, stemming.apply(new ASCIIFoldingFilter(letters)));
            }
        };
    }
}
