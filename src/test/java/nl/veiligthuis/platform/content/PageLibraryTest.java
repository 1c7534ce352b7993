package nl.veiligthuis.platform.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PageLibraryTest {

    /** What is no page of the library and still an address. */
    private static final Set<String> FEATURES = Set.of(
            "",
            "chat",
            "check",
            "check/over-mij",
            "check/over-iemand",
            "check/mijn-gedrag",
            "check/voor-professionals",
            "hulp-zoeken",
            "zoeken",
            "professionals/meldcode-gids",
            "professionals/toets");

    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
    private static final ContentFiles FILES = new ContentFiles();
    private static final PageLibrary LIBRARY = new PageLibrary(FILES);

    static List<Language> languages() {
        return Language.OFFERED;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_dutch_page_exists_for_every_reader(Language reader) {
        assertFalse(slugs(Language.DUTCH).isEmpty());
        slugs(Language.DUTCH).forEach(slug -> {
            Page page = LIBRARY.find(reader, slug).orElseThrow(() -> new AssertionError(slug));
            assertEquals(slug, page.slug());
            assertEquals(reader, page.reader());
            assertFalse(page.html().isBlank(), slug);
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_translation_is_of_a_page_that_is_not_there_in_dutch(Language language) {
        Set<String> orphans = new TreeSet<>(slugs(language));
        orphans.removeAll(slugs(Language.DUTCH));
        assertEquals(Set.of(), orphans);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_translation_is_the_one_its_reader_gets(Language reader) {
        slugs(reader)
                .forEach(slug -> assertTrue(LIBRARY.get(reader, slug).translated(), reader.tag() + "/" + slug + ".md"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_link_is_dead(Language reader) {
        List<String> dead = slugs(Language.DUTCH).stream()
                .flatMap(slug -> links(LIBRARY.get(reader, slug).html())
                        .filter(href -> !alive(reader, href))
                        .map(href -> slug + " -> " + href))
                .toList();
        assertEquals(List.of(), dead);
    }

    @Test
    void the_twelve_early_signs_have_a_scene_each_and_come_in_the_same_order_for_every_reader() {
        List<String> order = LIBRARY.in(Language.DUTCH, "is-dit-liefde").stream()
                .map(Page::slug)
                .toList();
        assertEquals(12, order.size());
        for (Language reader : Language.OFFERED) {
            List<Page> signs = LIBRARY.in(reader, "is-dit-liefde");
            assertEquals(order, signs.stream().map(Page::slug).toList());
            signs.forEach(sign -> assertNotEquals(List.of(), sign.scene(), reader.tag() + "/" + sign.slug()));
        }
    }

    @Test
    void a_page_without_a_translation_is_english_and_else_dutch_with_links_in_the_readers_language() {
        PageLibrary library = new PageLibrary(new Written()
                .withPage("nl", "drie")
                .withPage("en", "drie")
                .withPage("ar", "drie")
                .withPage("nl", "twee")
                .withPage("en", "twee")
                .withPage("nl", "een"));
        assertEquals("ar drie", shown(library, Language.ARABIC, Language.ARABIC, "drie"));
        assertEquals("en twee", shown(library, Language.ARABIC, Language.ENGLISH, "twee"));
        assertEquals("nl een", shown(library, Language.ARABIC, Language.DUTCH, "een"));
        assertEquals("en drie", shown(library, Language.ENGLISH, Language.ENGLISH, "drie"));
        assertEquals("nl een", shown(library, Language.ENGLISH, Language.DUTCH, "een"));
        assertEquals("nl drie", shown(library, Language.DUTCH, Language.DUTCH, "drie"));
        assertEquals("nl twee", shown(library, Language.DUTCH, Language.DUTCH, "twee"));
    }

    @Test
    void it_is_known_in_which_languages_a_page_is_written() {
        PageLibrary library = new PageLibrary(
                new Written().withPage("nl", "een").withPage("nl", "twee").withPage("en", "twee"));
        assertEquals(List.of(Language.DUTCH), library.languages("een"));
        assertEquals(List.of(Language.DUTCH, Language.ENGLISH), library.languages("twee"));
        assertEquals(List.of(), library.languages("drie"));
        assertEquals(
                List.of("een", "twee"),
                library.all(Language.ARABIC).stream().map(Page::slug).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-23, true",
        "2026-11-23, 2026-11-23, false",
        "2026-11-24, 2026-11-23, false",
    })
    void a_translation_that_was_read_before_its_dutch_text_is_behind(
            LocalDate translated, LocalDate dutch, boolean behind) {
        PageLibrary library =
                new PageLibrary(new Written().withPage("nl", "een", dutch).withPage("en", "een", translated));
        assertFalse(library.get(Language.DUTCH, "een").behind());
        for (Language reader : List.of(Language.ENGLISH, Language.ARABIC)) {
            assertEquals(behind, library.get(reader, "een").behind());
            assertEquals(behind ? dutch : null, library.get(reader, "een").newer());
        }
    }

    @Test
    void a_folder_holds_its_own_pages_alone() {
        PageLibrary library = new PageLibrary(new Written()
                .withPage("nl", "map/b")
                .withPage("nl", "map/a")
                .withPage("nl", "map")
                .withPage("nl", "mapje/c"));
        assertEquals(
                List.of("map/a", "map/b"),
                library.in(Language.DUTCH, "map").stream().map(Page::slug).toList());
    }

    @Test
    void what_nobody_wrote_is_not_found_and_a_page_that_is_needed_is_named() {
        assertEquals(Optional.empty(), LIBRARY.find(Language.DUTCH, "bestaat-niet"));
        String message = assertThrows(IllegalStateException.class, () -> LIBRARY.get(Language.ARABIC, "bestaat-niet"))
                .getMessage();
        assertTrue(message.contains("content/nl/bestaat-niet.md"), message);
    }

    @Test
    void a_wrong_page_stops_the_start_with_its_file() {
        Written files = new Written().withPage("nl", "een").with("en/twee.md", "geen kop");
        String message = assertThrows(IllegalArgumentException.class, () -> new PageLibrary(files))
                .getMessage();
        assertTrue(message.startsWith("content/en/twee.md: "), message);
    }

    /** Languages are read at once, by several threads. */
    @Test
    void of_several_wrong_pages_the_first_is_named_and_nothing_before_it() {
        List<Language> readers = Language.ALL;
        for (int first = 0; first < readers.size(); first++) {
            Written files = new Written().withPage("nl", "een");
            readers.stream().skip(first).forEach(language -> files.with(language.tag() + "/twee.md", "geen kop"));
            String message = assertThrows(IllegalArgumentException.class, () -> new PageLibrary(files, readers))
                    .getMessage();
            assertTrue(message.startsWith("content/" + readers.get(first).tag() + "/twee.md: "), message);
        }
    }

    @Test
    void a_text_is_the_same_however_often_it_is_asked_for() {
        Page page = LIBRARY.get(Language.DUTCH, "omstanders");
        assertSame(page.html(), page.html());
        assertNotEquals(page.html(), LIBRARY.get(Language.ENGLISH, "omstanders").html());
    }

    private static String shown(PageLibrary library, Language reader, Language language, String slug) {
        Page page = library.get(reader, slug);
        assertEquals(reader, page.reader());
        assertEquals(language, page.language());
        assertEquals(reader.equals(language), page.translated());
        assertTrue(page.html().contains("href=\"/" + reader.tag() + "/chat\""), page.html());
        return page.title();
    }

    private static Set<String> slugs(Language language) {
        Set<String> slugs = new TreeSet<>();
        FILES.texts(language.tag(), ".md").keySet().forEach(name -> slugs.add(name.replaceFirst("\\.md$", "")));
        return slugs;
    }

    private static boolean alive(Language reader, String href) {
        if (href.startsWith("tel:")) {
            return href.matches("tel:[0-9-]+");
        }
        String home = "/" + reader.tag() + "/";
        String slug = href.replaceFirst("#.*", "").replaceFirst("^" + home, "");
        return href.startsWith(home)
                && (FEATURES.contains(slug)
                        || !slug.equals("home") && LIBRARY.find(reader, slug).isPresent());
    }

    private static Stream<String> links(String html) {
        return HREF.matcher(html).results().map((MatchResult found) -> found.group(1));
    }
}
