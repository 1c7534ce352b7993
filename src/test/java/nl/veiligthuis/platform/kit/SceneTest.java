package nl.veiligthuis.platform.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SceneTest {

    @ParameterizedTest
    @CsvSource({
        "Je hoeft het niet zeker te weten, Je hoeft het niet zeker te_weten",
        "Stuur foto, Stuur foto",
        "Thuis, Thuis",
        "مالك أنت وقواعد الطرف الآخر, مالك أنت وقواعد الطرف_الآخر"
    })
    void of_a_long_text_the_last_two_words_stay_together(String text, String set) {
        assertEquals(set.replace('_', '\u00a0'), Scene.paired(text));
    }
}
