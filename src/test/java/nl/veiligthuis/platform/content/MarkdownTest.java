package nl.veiligthuis.platform.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @ParameterizedTest(name = "{0} for {1} leads to {2}")
    @CsvSource({
        "omstanders, nl, /nl/omstanders",
        "omstanders, ar, /ar/omstanders",
        "check/over-mij, en, /en/check/over-mij",
        "is-dit-liefde/te-snel#uitleg, en, /en/is-dit-liefde/te-snel#uitleg",
        "/exit, ar, /exit",
        "#uitleg, ar, #uitleg",
        "tel:112, ar, tel:112",
        "tel:0800-2000, nl, tel:0800-2000",
    })
    void a_link_leads_to_this_site_in_the_readers_language_or_to_a_phone(String to, String language, String href) {
        assertEquals("<p><a href=\"" + href + "\">woord</a></p>", html("[woord](" + to + ")", language));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elders.example/",
                "http://elders.example/",
                "HTTPS://elders.example/",
                "//elders.example/",
                "///elders.example/",
                "/\\\\elders.example/",
                "/\\elders.example/",
                "&#47;&#47;elders.example/",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java&#115;cript:alert(1)",
                "data:text/html,elders.example",
                "mailto:iemand@elders.example",
                "sms:112",
            })
    void a_link_to_elsewhere_is_dropped_and_its_words_stay(String to) {
        String html = html("[woord](" + to + ")", "nl");
        assertTrue(html.contains("woord"), html);
        assertFalse(html.contains("href"), html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "<a href=\"/nl/chat\" onclick=\"alert(1)\">x</a>",
                "<style>p{}</style>",
                "<iframe src=\"/nl/\"></iframe>",
                "<!-- x -->",
                "<https://elders.example/>",
            })
    void raw_html_is_text(String markdown) {
        String html = html(markdown, "nl");
        assertFalse(html.matches("(?s).*<(?!/?p>).*"), html);
    }

    @Test
    void a_picture_from_elsewhere_is_dropped() {
        assertFalse(html("![woord](https://elders.example/x.png)", "nl").contains("elders.example"));
    }

    @Test
    void text_is_escaped_once() {
        assertEquals("<p>Jij &amp; ik &lt;3</p>", html("Jij & ik <3", "nl"));
    }

    @Test
    void headings_have_ids_to_link_to() {
        assertEquals("<h2 id=\"wat-je-kunt-doen\">Wat je kunt doen</h2>", html("## Wat je kunt doen", "nl"));
        assertEquals("<h3 id=\"als-iemand-je-volgt\">Als iemand je volgt</h3>", html("### Als iemand je volgt", "nl"));
    }

    @Test
    void two_headings_of_the_same_words_have_ids_of_their_own() {
        String html = html("## Bel\n\n## Bel", "nl");
        assertTrue(html.contains("id=\"bel\""), html);
        assertTrue(html.contains("id=\"bel-1\""), html);
    }

    @Test
    void a_heading_in_arabic_has_an_id() {
        assertTrue(html("## ماذا يمكنك أن تفعل", "ar").matches("<h2 id=\"[\\p{L}\\p{M}\\p{N}_-]+\">.*</h2>"));
    }

    @Test
    void a_large_heading_is_the_pages_own_and_becomes_text() {
        assertFalse(html("# Titel", "nl").contains("<h1"));
    }

    @Test
    void lists_and_emphasis_stay() {
        assertEquals(
                "<ul><li><strong>een</strong></li><li><em>twee</em></li></ul>",
                html("- **een**\n- *twee*", "nl").replace("\n", ""));
        assertEquals("<ol><li>een</li></ol>", html("1. een", "nl").replace("\n", ""));
        assertEquals(
                "<blockquote><p>woord</p></blockquote>", html("> woord", "nl").replace("\n", ""));
    }

    private static String html(String markdown, String language) {
        return Markdown.html(markdown, language).strip();
    }
}
