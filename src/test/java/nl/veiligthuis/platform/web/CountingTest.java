package nl.veiligthuis.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTest {

    @ParameterizedTest
    @CsvSource({
        "nl, 1, one",
        "nl-simple, 1, one",
        "nl, 5, other",
        "ar, 2, two",
        "ar, 5, few",
        "ar, 30, many",
        "pl, 3, few",
        "pl, 5, many",
        "uk, 21, one",
        "fr, 0, one",
        "tr, 5, other",
    })
    void a_number_has_the_form_of_its_language(String tag, int number, String form) {
        assertEquals(form, Counting.form(number, tag));
        assertEquals(form, Counting.form((long) number, Locale.forLanguageTag(tag)));
    }

    @Test
    void a_label_without_a_language_is_dutch() {
        assertEquals("one", Counting.form(1, null));
    }
}
