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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;

/**
 * The words a visitor comes back with: {@value #WORDS} of a list of {@value #LIST} in their language, in order, so
 * 40 random bits. The lists stand in {@code content/return-words}. Readers of a language without a list get as many numbers of
 * {@value #DIGITS} digits, which are worth nearly as much and can be read and typed by everybody, see ADR 52.
 */
@Startup
@ApplicationScoped
class ReturnWords {

    static final int WORDS = 4;

    /** Words in a list; exactly so many, so that each is worth ten bits. */
    static final int LIST = 1_024;

    /** Digits of a number: of a thousand each, so a little less than ten bits. */
    static final int DIGITS = 3;

    private static final String FOLDER = "return-words";
    private static final int NUMBERS = 1_000;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}ـ]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");
    private static final int LONGEST = 200;

    private final Map<Language, List<String>> lists = new HashMap<>();

    @Inject
    ReturnWords(ContentFiles files) {
        this(files.texts(FOLDER, ".txt"));
    }

    /** @param texts by the name of their file; Dutch alone must have a list */
    ReturnWords(Map<String, String> texts) {
        Language.ALL.stream()
                .filter(language -> texts.containsKey(file(language)) || language.equals(Language.DUTCH))
                .forEach(language -> lists.put(language, list(language, texts.getOrDefault(file(language), ""))));
    }

    /** Four words nobody can guess. */
    List<String> random(Language language) {
        List<String> list = lists.get(language.spoken());
        return Stream.generate(() -> list == null ? number() : list.get(RANDOM.nextInt(LIST)))
                .limit(WORDS)
                .toList();
    }

    /** Whether somebody was given numbers. */
    static boolean numbers(List<String> given) {
        return given.stream().allMatch(word -> Character.isDigit(word.charAt(0)));
    }

    private static String number() {
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", RANDOM.nextInt(NUMBERS));
    }

    private static String file(Language language) {
        return language.tag() + ".txt";
    }

    /**
     * Reads words as they were typed: capitals, accents, vowel signs, and what stands between words do not count. Numbers count
     * where there are no words beside them, in the digits of any script, with and without spaces.
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
        List<String> words = Arrays.stream(BETWEEN.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty() ? digits(plain) : words;
    }

    /** Cut anew, since people read a long number in parts of their own; empty when there are too few or too many digits. */
    private static List<String> digits(String typed) {
        String digits = typed.codePoints()
                .filter(Character::isDigit)
                .map(digit -> Character.digit(digit, 10))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
        return digits.length() == WORDS * DIGITS
                ? IntStream.range(0, WORDS)
                        .mapToObj(number -> digits.substring(number * DIGITS, (number + 1) * DIGITS))
                        .toList()
                : List.of();
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
