package nl.veiligthuis.platform.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

    private static final String FILE = "nl/voorbeeld.md";

    private static final String GOOD = """
            ---
            title: "Een titel"
            summary: "Een samenvatting."
            audience: [everyone, omstander]
            sources:
              - "Kamerstuk 28345, nr. 285"
            reviewed: 2026-11-23
            status: draft
            order: 3
            scene:
              - { from: them, text: "Waar ben je?" }
              - { from: me, text: "Thuis" }
            ---
            Een alinea.

            ---

            Nog een.
            """;

    @Test
    void a_good_one_is_read_whole() {
        FrontMatter read = FrontMatter.parse(FILE, GOOD);
        assertEquals("Een titel", read.title());
        assertEquals("Een samenvatting.", read.summary());
        assertEquals(List.of("everyone", "omstander"), read.audience());
        assertEquals(List.of("Kamerstuk 28345, nr. 285"), read.sources());
        assertEquals(LocalDate.of(2026, 11, 23), read.reviewed());
        assertFalse(read.approved());
        assertEquals(3, read.order());
        assertEquals(List.of(new Message(false, "Waar ben je?"), new Message(true, "Thuis")), read.scene());
        assertEquals("Een alinea.\n\n---\n\nNog een.", read.body());
    }

    @Test
    void order_and_scene_may_be_left_out() {
        FrontMatter read = FrontMatter.parse(FILE, without("order", without("scene", GOOD)));
        assertEquals(0, read.order());
        assertEquals(List.of(), read.scene());
    }

    @Test
    void an_approved_page_is_no_draft() {
        assertTrue(FrontMatter.parse(FILE, GOOD.replace("status: draft", "status: approved"))
                .approved());
    }

    @Test
    void line_ends_of_another_system_change_nothing() {
        assertEquals(FrontMatter.parse(FILE, GOOD), FrontMatter.parse(FILE, GOOD.replace("\n", "\r\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "summary", "audience", "sources", "reviewed", "status"})
    void a_missing_key_is_named_with_its_file(String key) {
        refused(without(key, GOOD), key);
    }

    static Stream<Arguments> flaws() {
        return Stream.of(
                Arguments.of("title: \"Een titel\"", "title: 7", "title"),
                Arguments.of("title: \"Een titel\"", "title: \" \"", "title"),
                Arguments.of("title: \"Een titel\"", "title: [a]", "title"),
                Arguments.of("\"Een samenvatting.\"", "\"" + "s".repeat(156) + "\"", "summary"),
                Arguments.of("[everyone, omstander]", "everyone", "audience"),
                Arguments.of("[everyone, omstander]", "[]", "audience"),
                Arguments.of("[everyone, omstander]", "[1]", "audience"),
                Arguments.of("  - \"Kamerstuk 28345, nr. 285\"", "  - 28345", "sources"),
                Arguments.of("2026-11-23", "\"2026-11-23\"", "reviewed"),
                Arguments.of("2026-11-23", "gisteren", "reviewed"),
                Arguments.of("2026-11-23", "2026", "reviewed"),
                Arguments.of("status: draft", "status: final", "status"),
                Arguments.of("status: draft", "status: true", "status"),
                Arguments.of("order: 3", "order: \"3\"", "order"),
                Arguments.of("order: 3", "order: 1.5", "order"),
                Arguments.of("{ from: me,", "{ from: you,", "scene"),
                Arguments.of("{ from: me, text: \"Thuis\" }", "Thuis", "scene"),
                Arguments.of("{ from: me, text: \"Thuis\" }", "{ from: me }", "scene"),
                Arguments.of("{ from: me, text: \"Thuis\" }", "{ from: me, text: 7 }", "scene"),
                Arguments.of("text: \"Thuis\" }", "text: \"Thuis\", at: 3 }", "scene"),
                Arguments.of("order: 3", "ordre: 3", "ordre"),
                Arguments.of("order: 3", "7: 3", "7"),
                Arguments.of("order: 3", "order: 3\norder: 4", "front matter"),
                Arguments.of("order: 3", "order: [", "front matter"),
                Arguments.of("order: 3", "order: !!java.net.URL [\"https://example.org\"]", "front matter"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("flaws")
    void a_flaw_is_refused_with_its_file_and_key(String good, String bad, String key) {
        assertTrue(GOOD.contains(good));
        refused(GOOD.replace(good, bad), key);
    }

    @Test
    void a_scene_that_is_no_list_is_refused() {
        refused(without("scene", GOOD).replace("order: 3", "order: 3\nscene: Thuis"), "scene");
    }

    @Test
    void a_summary_of_155_characters_fits() {
        String summary = "s".repeat(155);
        assertEquals(
                summary,
                FrontMatter.parse(FILE, GOOD.replace("Een samenvatting.", summary))
                        .summary());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Een alinea.",
                "---\n",
                "---\n---\n",
                "---\ntitle: \"Zonder einde\"\n",
                "---\n- een\n- lijst\n---\n",
                "\n---\ntitle: \"Te laat\"\n---\n",
                "--- \ntitle: \"Een spatie\"\n---\n"
            })
    void text_without_front_matter_is_refused(String text) {
        refused(text, "front matter");
    }

    private static void refused(String text, String key) {
        String message = assertThrows(IllegalArgumentException.class, () -> FrontMatter.parse(FILE, text))
                .getMessage();
        assertTrue(message.matches("(?s)content/" + FILE + ": " + key + "[ \\[].*"), message);
    }

    private static String without(String key, String text) {
        return text.replaceFirst("(?m)^" + key + ":.*\n(  .*\n)*", "");
    }
}
