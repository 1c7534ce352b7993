package nl.veiligthuis.platform.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.veiligthuis.platform.web.Language;
import nl.veiligthuis.platform.web.OtherLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCommandTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private record Said(int code, List<String> lines) {}

    @TempDir
    Path folder;

    @Test
    void what_is_due_is_named_by_its_file_one_item_a_line() throws IOException {
        written("2025-11-29", "2025-11-29");
        assertEquals(
                new Said(
                        1,
                        List.of(
                                "review\tcontent/nl/map/een.md\treviewed 2025-11-29, 366 days ago",
                                "behind\tcontent/en/twee.md\treviewed 2026-11-01, the Dutch text on 2026-11-02",
                                "partner\tcontent/editions/ede.yaml\tBuurtteam, checked 2025-11-29, 366 days ago",
                                "missing\tcontent/ar/map/een.md\tnot written; readers get nl",
                                "missing\tcontent/ar/twee.md\tnot written; readers get en",
                                "missing\tcontent/en/map/een.md\tnot written; readers get nl",
                                "draft\tcontent/nl\t1 of 2 pages not approved")),
                asked("due"));
    }

    @Test
    void a_review_holds_as_many_days_as_are_said() throws IOException {
        written("2025-11-29", "2025-11-29");
        assertTrue(asked("due", "366").lines().getFirst().startsWith("behind\t"));
        assertEquals(
                4,
                asked("due", "27").lines().stream()
                        .filter(line -> line.matches("(review|partner)\t.*"))
                        .count());
    }

    @Test
    void a_translation_that_is_missing_and_a_draft_are_listed_and_are_not_late() throws IOException {
        new Pages(folder).partner("Ede", "Buurtteam", "2026-11-01").page("nl/een.md", "2026-11-01", "draft", "Tekst.");
        Said said = asked("due");
        assertEquals(3, said.lines().size());
        assertEquals(0, said.code());
    }

    @Test
    void pages_are_listed_by_how_hard_they_are_to_read() throws IOException {
        new Pages(folder)
                .page("nl/licht.md", "2026-11-01", "draft", "Je hoeft het niet zeker te weten. Bel gerust.")
                .page("nl/zwaar.md", "2026-11-01", "draft", "Verantwoordelijkheden verduidelijken.")
                .page("ar/licht.md", "2026-11-01", "draft", "نص.");
        Said said = asked("readability");
        assertTrue(said.lines().getFirst().endsWith("\tcontent/nl/zwaar.md"));
        assertEquals("100.0\tcontent/nl/licht.md", said.lines().get(1));
        assertEquals(
                "none\tcontent/ar\t1 pages: no formula for Arabic is agreed on",
                said.lines().getLast());
        assertEquals(1, said.code());
    }

    @Test
    void each_part_of_each_language_is_counted_and_what_one_lacks_is_named() throws IOException {
        written("2025-11-29", "2025-11-29");
        new Pages(folder)
                .with("i18n/messages/site_nl.properties", "one=Een\ntwo=Twee\n")
                .with("i18n/messages/site_en.properties", "one=One\ntwo=Two\n")
                .with("i18n/messages/site_ar.properties", "one=1\ntwo=\n")
                .with("phrases/topics.yaml", "start: { nl: Begin, en: Start, ar: a }")
                .with("phrases/start.yaml", "hello: { status: draft, nl: Dag, en: Hello, ar: a, so: Salaan }")
                .with("cover/so.txt", "Maraq");
        Said all = asked("languages");
        String somali = Language.OFFERED.contains(Language.SOMALI) ? "so" : "so (not offered)";
        assertEquals(LanguagePart.HEADING, all.lines().getFirst());
        assertTrue(all.lines().contains("en\tlabels\t2\t2\t0\t0\tcomplete"), all::toString);
        assertTrue(all.lines().contains("ar\tlabels\t1\t2\t0\t0\tLACKING"), all::toString);
        assertTrue(all.lines().contains("en\tother pages\t1\t2\t1\t0\tin part"), all::toString);
        assertTrue(all.lines().contains(somali + "\tphrase cards\t1\t2\t0\t1\tLACKING"), all::toString);
        assertTrue(all.lines().contains(somali + "\tcover\t1\t1\t0\t0\tcomplete"), all::toString);
        assertEquals(1, all.code());
        Said one = asked("languages", "ar");
        assertTrue(one.lines().contains("i18n/messages/site_ar.properties: two"), one::toString);
        assertTrue(one.lines().contains("content/ar/twee.md"), one::toString);
        assertEquals(2, asked("languages", "xx").code());
    }

    @Test
    void a_language_that_is_offered_without_a_page_about_danger_lacks_it() throws IOException {
        new Pages(folder)
                .page("nl/rode-vlaggen/verwurging.md", "2026-11-01", "draft", "Tekst.")
                .page("en/rode-vlaggen/verwurging.md", "2026-11-01", "draft", "Text.");
        Said all = asked("languages");
        assertTrue(all.lines().contains("en\tfirst pages\t1\t1\t0\t1\tcomplete"), all::toString);
        assertTrue(all.lines().contains("ar\tfirst pages\t0\t1\t0\t0\tLACKING"), all::toString);
        assertEquals(1, all.code());
    }

    @Test
    void pages_that_are_easy_enough_are_no_fault() throws IOException {
        new Pages(folder).page("nl/licht.md", "2026-11-01", "draft", "Je hoeft het niet zeker te weten. Bel gerust.");
        assertEquals(0, asked("readability").code());
        assertEquals(0, asked("readability", "99").code());
        assertEquals(1, asked("readability", "100").code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "overdue", "due soon", "due -1", "readability 1.5"})
    void what_is_asked_wrongly_is_answered_with_what_can_be_asked(String asked) {
        Said said = asked(asked.isEmpty() ? new String[0] : asked.split(" "));
        assertEquals(2, said.code());
        assertTrue(said.lines().getFirst().startsWith("bin/content due [days]"), said::toString);
    }

    @Test
    void a_file_that_is_wrong_is_named() throws IOException {
        new Pages(folder).with("nl/een.md", "geen kop");
        Said page = asked("due");
        assertEquals(2, page.code());
        assertTrue(page.lines().getFirst().startsWith("content/nl/een.md: "), page::toString);
        Files.delete(folder.resolve("nl/een.md"));
        written("2026-11-01", "2026-11-01");
        new Pages(folder).partner("Edam", "Buurtteam", "2026-11-01");
        Said edition = asked("due");
        assertEquals(2, edition.code());
        assertTrue(
                edition.lines().getFirst().startsWith("content/editions/ede.yaml, line 1, municipality"),
                edition::toString);
    }

    /** Two Dutch pages, of which one has a translation that is behind, and a partner. */
    private void written(String reviewed, String checked) throws IOException {
        new Pages(folder)
                .partner("Ede", "Buurtteam", checked)
                .page("nl/map/een.md", reviewed, "draft", "Tekst.")
                .page("nl/twee.md", "2026-11-02", "approved", "Tekst.")
                .page("en/twee.md", "2026-11-01", "approved", "Text.");
    }

    private Said asked(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = ContentCommand.run(
                new FolderFiles(folder),
                new FolderFiles(folder.resolve("i18n")),
                TODAY,
                new PrintStream(said, true, StandardCharsets.UTF_8),
                arguments);
        List<String> lines = said.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> OtherLanguages.tags().stream()
                        .noneMatch(tag -> line.matches("(missing|none)\tcontent/" + tag + "[/\t].*")))
                .toList();
        return new Said(code, lines);
    }
}
