package nl.veiligthuis.platform.content;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Frames;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PagesTest {

    private static final Pattern LOADED = Pattern.compile(
            "<(?:script|link(?! rel=\"(?:canonical|alternate)\")|img|iframe|source)\\b[^>]*\\b(?:src|href)=\"([^\"]*)\"");
    private static final Pattern ARTICLE = Pattern.compile("<article[^>]*>");
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\bsrc=)|<style\\b|\\son[a-z]+=\"|\\sstyle=\"");

    private static final Set<Language> WALKED = Set.of(Language.DUTCH, Language.ENGLISH, Language.ARABIC);
    private static final Set<String> UNTRANSLATED =
            Set.of("mannen", "bescherming/aware", "cijfers/gedood", "verhalen/noa");
    private static final PageLibrary WRITTEN = new PageLibrary(new ContentFiles());

    @Inject
    PageLibrary library;

    @Inject
    HelpLines helpLines;

    @Inject
    Frames frames;

    /**
     * All pages in three languages, and in each of the others those that are written in it and some that are not: what is left are
     * the same English pages in frames that were tried already, and would take most of a minute.
     */
    static Stream<Arguments> pages() {
        return Language.OFFERED.stream().flatMap(reader -> slugs().stream()
                .filter(slug -> WALKED.contains(reader) || writtenIn(reader, slug) || UNTRANSLATED.contains(slug))
                .map(slug -> Arguments.of(reader.tag(), slug)));
    }

    private static boolean writtenIn(Language reader, String slug) {
        return WRITTEN.get(reader, slug.isEmpty() ? "home" : slug).translated();
    }

    @ParameterizedTest(name = "/{0}/{1}")
    @MethodSource("pages")
    void a_page_is_there_for_its_reader_with_both_numbers_and_nothing_from_elsewhere(String tag, String slug) {
        Language reader = Language.of(tag).orElseThrow();
        String html = given().get("/" + tag + "/" + slug)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Set-Cookie", nullValue())
                .header("Cache-Control", containsString("no-cache"))
                .body(containsString("<html lang=\"" + tag + "\" dir=\"" + reader.direction() + "\">"))
                .body(containsString("href=\"tel:112\""))
                .body(containsString("href=\"tel:0800-2000\""))
                .extract()
                .asString();
        assertEquals(1, html.split("<h1", -1).length - 1);
        assertEquals(
                List.of(),
                found(LOADED, html)
                        .filter(address -> !address.matches("/(?!/).*"))
                        .toList());
        assertFalse(
                INLINE.matcher(html.substring(html.indexOf("<body"))).find(),
                "only the head has styles and a script of its own");
        assertTheSwitchLeadsToTheSamePage(html, slug);
        assertWrittenIn(html, library.get(reader, slug.isEmpty() ? "home" : slug));
    }

    private static void assertTheSwitchLeadsToTheSamePage(String html, String slug) {
        for (Language other : Language.OFFERED) {
            assertTrue(
                    html.contains("<a href=\"/" + other.tag() + "/" + slug + "\" lang=\"" + other.tag() + "\""),
                    other::tag);
        }
    }

    private static void assertWrittenIn(String html, Page page) {
        String article =
                ARTICLE.matcher(html).results().findFirst().orElseThrow().group();
        assertTrue(article.contains("lang=\"" + page.language().tag() + "\""), article);
        assertTrue(article.contains("dir=\"" + page.language().direction() + "\""), article);
        String notice = words(page.reader()).untranslated(page.language().ownName());
        assertEquals(!page.translated(), html.contains(notice));
    }

    @Test
    void a_page_without_an_arabic_translation_says_so_and_marks_its_text_as_english_from_left_to_right() {
        Page english = page(Language.ARABIC, Language.ENGLISH, null);
        String html = new ContentPage(
                        frames.of(Language.ARABIC, "voorbeeld", "Example", "A page."), english, null, List.of())
                .setLocale(Language.ARABIC.locale())
                .render();
        assertTrue(html.contains("<html lang=\"ar\" dir=\"rtl\">"));
        assertTrue(html.contains("<article class=\"prose\" lang=\"en\" dir=\"ltr\">"));
        assertTrue(html.contains(words(Language.ARABIC).untranslated("English")));
        assertTrue(html.contains("<p>Words</p>"));
    }

    @ParameterizedTest
    @CsvSource({"en, 'November 28, 2026'", "ar, '28 نوفمبر 2026'"})
    void a_translation_that_is_behind_says_when_the_dutch_text_was_read(String tag, String day) {
        Language reader = Language.of(tag).orElseThrow();
        String notice = words(reader).behind(day);
        assertTrue(notice.contains(day));
        assertTrue(shown(page(reader, reader, LocalDate.of(2026, 11, 28))).contains(notice));
        assertFalse(shown(page(reader, reader, null)).contains(notice.split(",")[0]));
    }

    private String shown(Page page) {
        return new ContentPage(frames.of(page.reader(), page.slug(), "Example", ""), page, null, List.of())
                .setLocale(page.reader().locale())
                .render();
    }

    private static Page page(Language reader, Language language, LocalDate newer) {
        return new Page(
                "voorbeeld",
                reader,
                language,
                "Example",
                "A page.",
                List.of("A source"),
                LocalDate.of(2026, 11, 23),
                newer,
                false,
                0,
                List.of(),
                "",
                List.of(),
                new PageText("Words", reader));
    }

    static List<Language> languages() {
        return Language.OFFERED;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_help_lines_can_be_dialled_in_every_language(Language reader) {
        Page page = library.get(reader, "home");
        String html = new HelpLinesPage(frames.of(reader, "hulplijnen", "", ""), page, helpLines.in(reader))
                .setLocale(reader.locale())
                .render();
        helpLines.in(reader).stream()
                .filter(line -> !line.phone().isEmpty())
                .forEach(line -> assertTrue(html.contains("href=\"tel:" + line.phone() + "\""), html));
        assertFalse(html.contains("href=\"tel:\""), html);
        assertTrue(html.contains("<bdi dir=\"ltr\">112</bdi>"));
    }

    @ParameterizedTest(name = "/{0}/{1}")
    @MethodSource("unknown")
    void an_unknown_page_is_a_404_in_the_language_of_its_address(String tag, String slug) {
        Language reader = Language.of(tag).orElseThrow();
        given().header("Accept-Language", "nl".equals(tag) ? "ar" : "nl")
                .get("/" + tag + "/" + slug)
                .then()
                .statusCode(404)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("<html lang=\"" + tag + "\" dir=\"" + reader.direction() + "\">"))
                .body(containsString("href=\"tel:112\""))
                .body(containsString("href=\"tel:0800-2000\""));
    }

    static Stream<Arguments> unknown() {
        return Stream.of(
                        "bestaat-niet",
                        "home",
                        "is-dit-liefde/bestaat-niet",
                        "is-dit-liefde/te-snel/verder",
                        "Rode-Vlaggen",
                        "data/help-lines",
                        "bestaat-niet.html",
                        "check/bestaat-niet")
                .flatMap(slug -> Language.OFFERED.stream().map(reader -> Arguments.of(reader.tag(), slug)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nl/%2e%2e/data/help-lines.csv", "/nl/..%2fdata%2fhelp-lines.csv", "/nl/%00", "/nl/%3Cscript%3E"
            })
    void an_address_that_reaches_for_files_or_holds_markup_gets_nothing(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(404)
                .body(containsString("tel:0800-2000"))
                .body(not(matchesPattern("(?s).*<body.*<script>.*")))
                .body(not(containsString("Alarmnummer")));
    }

    private static List<String> slugs() {
        return new ContentFiles()
                .texts("nl", ".md").keySet().stream()
                        .map(name -> name.replaceFirst("\\.md$", "").replaceFirst("^home$", ""))
                        .toList();
    }

    private static Stream<String> found(Pattern pattern, String html) {
        return pattern.matcher(html).results().map((MatchResult match) -> match.group(1));
    }

    private static ContentMessages words(Language reader) {
        return MessageBundles.get(ContentMessages.class, Localized.Literal.of(reader.tag()));
    }
}
