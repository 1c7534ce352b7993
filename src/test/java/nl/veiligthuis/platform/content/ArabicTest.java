package nl.veiligthuis.platform.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * After Arabic letters the two halves of a number with a hyphen change places on the screen (Unicode Bidirectional
 * Algorithm, rules W2 and W4), unless a left-to-right mark stands before it.
 */
class ArabicTest {

    private static final Pattern TURNED = Pattern.compile("(?<![:\\u200e\\d-])(?<!\\u200e\\[)\\d{3,4}-\\d{4}");
    private static final Pattern BARE = Pattern.compile("(?<!dir=\"ltr\">|tel:|number=')\\d{4}-\\d{4}");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

    @Test
    void a_telephone_number_keeps_its_order() throws IOException {
        List<String> turned = new ArrayList<>();
        for (Path folder : List.of(Path.of("content"), Path.of("i18n"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.readAllLines(file).stream()
                            .filter(line -> ARABIC.matcher(line).find())
                            .filter(line -> TURNED.matcher(line).find())
                            .forEach(line -> turned.add(file + ": " + line));
                }
            }
        }
        assertEquals(List.of(), turned);
    }

    @Test
    void a_telephone_number_in_a_template_stands_apart_from_the_words_around_it() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher bare = BARE.matcher(Files.readString(file));
                assertFalse(bare.find(), file::toString);
            }
        }
    }
}
