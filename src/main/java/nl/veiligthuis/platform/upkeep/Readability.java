package nl.veiligthuis.platform.upkeep;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.web.Language;

/**
 * How easily a page is read, from about 0 (very hard) to 100 and over (very easy); 60 to 70 is ordinary. It sees the length
 * of words and sentences alone: a text may have a good figure and still be unclear.
 *
 * @param file of the page
 * @param score by Flesch Reading Ease for English (R. Flesch, A New Readability Yardstick, 1948), by Flesch-Douma for Dutch
 *     (W.H. Douma, De leesbaarheid van landbouwbladen, 1960)
 */
record Readability(String file, double score) {

    /** The figures of all pages in languages that have one, the hardest first. */
    static List<Readability> all(PageLibrary library) {
        return Language.OFFERED.stream()
                .flatMap(language -> library.all(language).stream())
                .filter(Page::translated)
                .flatMap(page -> figure(page).stream()
                        .map(score ->
                                new Readability("content/" + page.language().tag() + "/" + page.slug() + ".md", score)))
                .sorted(Comparator.comparingDouble(Readability::score).thenComparing(Readability::file))
                .toList();
    }

    /** Whether there is an agreed formula for a language. */
    static boolean known(Language language) {
        return figure(language, "<p>a</p>").isPresent();
    }

    /** The figure of a text; empty for a language without an agreed formula, and for a text without words. */
    static Optional<Double> figure(Language language, String html) {
        List<List<String>> sentences = Sentences.of(html, language.locale());
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        return switch (language.spoken().tag()) {
            case "nl" -> Optional.of(dutch(sentences));
            case "en" -> Optional.of(english(sentences));
            default -> Optional.empty();
        };
    }

    private static Optional<Double> figure(Page page) {
        return figure(page.language(), page.html());
    }

    private static double dutch(List<List<String>> sentences) {
        return 206.84 - 0.93 * wordsPerSentence(sentences) - 77 * syllablesPerWord(sentences, Syllables::dutch);
    }

    private static double english(List<List<String>> sentences) {
        return 206.835 - 1.015 * wordsPerSentence(sentences) - 84.6 * syllablesPerWord(sentences, Syllables::english);
    }

    private static double wordsPerSentence(List<List<String>> sentences) {
        return sentences.stream().mapToInt(List::size).average().orElseThrow();
    }

    private static double syllablesPerWord(List<List<String>> sentences, ToIntFunction<String> syllables) {
        return sentences.stream()
                .flatMap(List::stream)
                .mapToInt(syllables)
                .average()
                .orElseThrow();
    }
}
