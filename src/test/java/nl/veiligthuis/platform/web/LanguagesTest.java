package nl.veiligthuis.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A language is offered in several places at once. */
class LanguagesTest {

    private static final Path LABELS = Path.of("i18n", "messages");

    @Test
    void the_build_knows_the_languages_that_are_offered() throws IOException {
        String settings = Files.readString(Path.of("src", "main", "resources", "application.properties"));
        assertTrue(settings.contains("\nquarkus.locales=" + tags() + "\n"), "quarkus.locales must be " + tags());
    }

    @Test
    void the_labels_of_those_alone_are_shipped() throws IOException {
        assertEquals(
                Language.OFFERED.stream()
                        .map(language -> "messages/*_" + language.tag() + ".properties")
                        .toList(),
                Files.readString(Path.of("pom.xml"))
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("<include>messages/"))
                        .map(line -> line.replaceAll("</?include>", ""))
                        .toList());
    }

    @Test
    void each_bundle_of_labels_is_there_in_each_of_them() throws IOException {
        try (Stream<Path> files = Files.list(LABELS)) {
            List<String> dutch = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_nl.properties"))
                    .toList();
            for (String name : dutch) {
                for (Language language : Language.OFFERED) {
                    String file = name.replace("_nl.", "_" + language.tag() + ".");
                    assertNotNull(getClass().getClassLoader().getResource("messages/" + file), file);
                }
            }
        }
    }

    @Test
    void the_balancer_has_a_page_of_last_resort_in_each_of_them() throws IOException {
        String balancer = Files.readString(Path.of("deployment", "haproxy", "haproxy.cfg"));
        for (Language language : Language.OFFERED) {
            assertTrue(balancer.contains("\nhttp-errors last-resort-" + language.tag() + "\n"), language.tag());
            assertTrue(balancer.contains("errorfiles last-resort-" + language.tag() + " if nobody"), language.tag());
        }
        assertTrue(balancer.contains("unless { var(txn.language) -m str " + tags().replace(',', ' ') + " }"));
        String browsers = Language.OFFERED.stream()
                .filter(language -> !language.equals(Language.PLAIN_DUTCH))
                .map(Language::tag)
                .collect(Collectors.joining(";"));
        assertTrue(balancer.contains("language(" + browsers + ",nl)"), browsers);
    }

    @Test
    void each_tag_is_one_that_java_and_browsers_write_in_the_same_way() {
        for (Language language : Language.ALL) {
            assertEquals(language.tag(), Locale.forLanguageTag(language.tag()).toLanguageTag());
        }
    }

    private static String tags() {
        return Language.OFFERED.stream().map(Language::tag).collect(Collectors.joining(","));
    }
}
