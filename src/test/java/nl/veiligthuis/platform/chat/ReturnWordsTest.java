package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnWordsTest {

    private final ReturnWords words = new ReturnWords(new ContentFiles());

    static List<Language> languages() {
        return Language.OFFERED;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void four_words_of_a_language_are_read_back_as_they_were_given(Language language) {
        for (int round = 0; round < 500; round++) {
            List<String> given = words.random(language);
            assertEquals(ReturnWords.WORDS, given.size());
            List<String> read = ReturnWords.read(String.join(" ", given));
            assertEquals(ReturnWords.WORDS, read.size());
            assertEquals(read, ReturnWords.read(String.join("  -  ", read)));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void all_words_come_up(Language language) {
        assertTrue(Stream.generate(() -> words.random(language))
                        .limit(3_000)
                        .flatMap(List::stream)
                        .collect(Collectors.toSet())
                        .size()
                > ReturnWords.LIST * 9 / 10);
    }

    @ParameterizedTest
    @CsvSource({
        "APPEL Boom citroen Dak",
        "appel-boom-citroen-dak",
        "' appel, boom; citroen. dak! '",
        "áppel böom citroen dák",
        "1 appel 2 boom 3 citroen 4 dak",
    })
    void capitals_accents_and_what_stands_between_make_no_difference(String typed) {
        assertEquals(List.of("appel", "boom", "citroen", "dak"), ReturnWords.read(typed));
    }

    @Test
    void vowel_signs_and_like_letters_make_no_difference_in_arabic() {
        assertEquals(ReturnWords.read("مدرسه مستشفي"), ReturnWords.read("مَدْرَسَة مُسْتَشْفى"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "    ", "12 34", "!!!"})
    void what_holds_no_word_is_read_as_none(String typed) {
        assertEquals(List.of(), ReturnWords.read(typed));
    }

    @Test
    void who_reads_a_language_without_a_list_gets_four_numbers_and_may_type_them_anyhow() {
        for (int round = 0; round < 200; round++) {
            List<String> given = words.random(Language.TIGRINYA);
            assertEquals(ReturnWords.WORDS, given.size());
            assertTrue(given.stream().allMatch(number -> number.matches("\\d{3}")), given::toString);
            assertEquals(given, ReturnWords.read(String.join(" ", given)));
            assertEquals(given, ReturnWords.read(String.join("", given)));
        }
    }

    @ParameterizedTest
    @CsvSource({"417 003 889 051", "417003889051", "41-70-03-88-90-51", "٤١٧ ٠٠٣ ٨٨٩ ٠٥١", "۴۱۷۰۰۳۸۸۹۰۵۱"})
    void numbers_are_read_in_the_digits_of_any_script(String typed) {
        assertEquals(List.of("417", "003", "889", "051"), ReturnWords.read(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"417 003 889", "417 003 889 0512", "41700388905"})
    void too_few_or_too_many_digits_are_no_numbers(String typed) {
        assertEquals(List.of(), ReturnWords.read(typed));
    }

    @Test
    void who_reads_plain_dutch_gets_words_of_the_dutch_list() {
        assertTrue(words.random(Language.PLAIN_DUTCH).stream().allMatch(word -> word.matches("\\p{L}+")));
    }

    @Test
    void a_text_without_an_end_is_read_only_so_far() {
        assertTrue(ReturnWords.read("woord ".repeat(100_000)).size() < 50);
    }

    @Test
    void a_list_that_is_short_or_holds_a_word_twice_is_refused_and_named() {
        String full = IntStream.range(0, ReturnWords.LIST)
                .mapToObj(ReturnWordsTest::word)
                .collect(Collectors.joining("\n"));
        assertEquals(ReturnWords.LIST, ReturnWords.list(Language.DUTCH, full).size());
        String twice = full.replaceFirst(word(1), word(0));
        String less = full.substring(0, full.lastIndexOf('\n'));
        for (String broken : List.of(twice, less, "")) {
            String told = assertThrows(IllegalArgumentException.class, () -> ReturnWords.list(Language.DUTCH, broken))
                    .getMessage();
            assertTrue(told.contains("content/return-words/nl.txt"), told);
        }
    }

    /** A word of letters alone, a different one for each number. */
    private static String word(int number) {
        return String.valueOf((char) ('a' + number / 26 / 26))
                + (char) ('a' + number / 26 % 26)
                + (char) ('a' + number % 26);
    }
}
