package nl.veiligthuis.platform.chat;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;

/**
 * The words a visitor comes back with: {@value #WORDS} of a list of {@value #LIST} in their language, in order, so
 * 40 random bits. The lists stand in {@code content/return-words}.
 */
@Startup
@ApplicationScoped
class ReturnWords {

    static final int WORDS = 4;

    /** Words in a list; exactly so many, so that each is worth ten bits. */
    static final int LIST = 1_024;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}ـ]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");
    private static final int LONGEST = 200;

    private final Map<Language, List<String>> lists = new HashMap<>();

    @Inject
    ReturnWords(ContentFiles files) {
        Language.OFFERED.forEach(
                language -> lists.put(language, list(language, files.text("return-words/" + language.tag() + ".txt"))));
    }

    /** Four words nobody can guess. */
    List<String> random(Language language) {
        List<String> list = lists.get(language);
        return Stream.generate(() -> list.get(RANDOM.nextInt(LIST)))
                .limit(WORDS)
                .toList();
    }

    /**
     * Reads words as they were typed: capitals, accents, vowel signs, and what stands between words do not count.
     *
     * @return any number of words, as they are compared
     */
    static List<String> read(String typed) {
        String text = typed.substring(0, Math.min(typed.length(), LONGEST));
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ى', 'ي')
                .replace('ة', 'ه');
        return Arrays.stream(BETWEEN.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** @throws IllegalArgumentException when a list is too short or too long, or holds a word that cannot be told apart */
    static List<String> list(Language language, String text) {
        List<String> words = text.lines().toList();
        long different = words.stream()
                .map(ReturnWords::read)
                .filter(read -> read.size() == 1)
                .distinct()
                .count();
        if (words.size() != LIST || different != LIST) {
            throw new IllegalArgumentException("content/return-words/" + language.tag() + ".txt must hold " + LIST
                    + " words that differ; it holds " + words.size() + ", of which " + different + " differ.");
        }
        return words;
    }
}
