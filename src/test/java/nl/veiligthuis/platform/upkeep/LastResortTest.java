package nl.veiligthuis.platform.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.veiligthuis.platform.content.HelpLine;
import nl.veiligthuis.platform.content.HelpLines;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;

/** What is shown when every node is down must not be older than what they show when they are up. */
class LastResortTest {

    private static final Path PROJECT = Path.of("");
    private static final Path FOLDER = Path.of("deployment", "haproxy", "last-resort");

    @Test
    void the_files_of_the_balancer_are_those_the_command_would_write() throws IOException {
        Map<Path, String> files = LastResort.files(PROJECT);
        assertEquals(Language.OFFERED.size() + 1, files.size());
        for (Map.Entry<Path, String> file : files.entrySet()) {
            assertEquals(file.getValue(), Files.readString(file.getKey()), "run bin/last-resort: " + file.getKey());
        }
    }

    @Test
    void each_language_has_every_number_that_can_be_called() throws IOException {
        HelpLines lines = new HelpLines(new FolderFiles(Path.of("content")));
        for (Language language : Language.OFFERED) {
            String page = page(language.tag());
            assertTrue(page.contains("<html lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\">"));
            assertTrue(page.contains("href=\"tel:112\"") && page.contains("href=\"tel:0800-2000\""), language.tag());
            for (HelpLine line : lines.in(language)) {
                assertEquals(
                        !line.phone().isEmpty(),
                        page.contains(">" + line.name().replace("'", "&#39;") + "<"),
                        line.id());
                assertTrue(page.contains("href=\"tel:" + line.phone()), line.id());
            }
        }
    }

    @Test
    void a_page_loads_nothing_runs_nothing_and_has_the_exit_first() throws IOException {
        for (String name : new String[] {"nl", "en", "ar", "all"}) {
            String page = page(name);
            assertEquals(page.indexOf("<a "), page.indexOf("<a class=\"exit\" href=\"/exit\""), name);
            assertFalse(page.matches("(?s).*(<script|<link|<img|src=| style=|url\\(|@import).*"), name);
        }
    }

    private static String page(String name) throws IOException {
        String answer = Files.readString(FOLDER.resolve(name + ".http"));
        assertTrue(answer.startsWith("HTTP/1.1 503 "), name);
        return answer.substring(answer.indexOf("\r\n\r\n"));
    }
}
