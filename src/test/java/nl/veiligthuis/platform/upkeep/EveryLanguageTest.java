package nl.veiligthuis.platform.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is shipped in each language that is offered. */
class EveryLanguageTest {

    static final List<Language> LANGUAGES = Language.OFFERED;

    private static final LanguageParts PARTS =
            new LanguageParts(new FolderFiles(Path.of("content")), new FolderFiles(Path.of("i18n")));

    @Test
    void they_are_twelve() {
        assertEquals(12, LANGUAGES.size());
        assertEquals(Language.ALL, LANGUAGES);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void nothing_that_a_language_needs_is_lacking(Language language) {
        List<LanguagePart> parts = PARTS.of(language);
        assertEquals(
                List.of(),
                parts.stream()
                        .filter(LanguagePart::lacking)
                        .flatMap(part -> part.missing().stream())
                        .toList());
        for (String name : List.of("first pages", "first checks", "phrase cards", "labels", "help lines")) {
            LanguagePart part = parts.stream()
                    .filter(any -> any.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            assertTrue(part.needed() && part.all() > 1, name);
        }
    }
}
