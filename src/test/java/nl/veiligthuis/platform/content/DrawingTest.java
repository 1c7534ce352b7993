package nl.veiligthuis.platform.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {

    private static final String FILE = "drawings/proef.svg";
    private static final String ROOT = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 200\">";

    @Test
    void what_is_shown_is_hidden_from_assistive_technology_has_its_size_and_leaves_out_comments_and_white_space() {
        String svg = Drawing.parse(FILE, """
                <!-- A door. -->
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200">
                  <g transform="rotate(-28 259 133)">
                    <path class="primary-line" stroke-width="5.5" d="M10 20h-4l.5-3Z"/>
                  </g>
                </svg>
                """).svg();
        assertEquals(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing\" viewBox=\"0 0 320 200\" width=\"320\""
                        + " height=\"200\" aria-hidden=\"true\" focusable=\"false\"><g transform=\"rotate(-28 259 133)\">"
                        + "<path class=\"primary-line\" stroke-width=\"5.5\" d=\"M10 20h-4l.5-3Z\"></path></g></svg>",
                svg);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>alert(1)</script>|<script> in line 1 is not a shape; known are [circle,",
                "<foreignObject/>|<foreignObject> in line 1 is not a shape",
                "<a><path d='M0 0'/></a>|<a> in line 1 is not a shape",
                "<use/>|<use> in line 1 is not a shape",
                "<image/>|<image> in line 1 is not a shape",
                "<style>path{fill:red}</style>|<style> in line 1 is not a shape",
                "<animate/>|<animate> in line 1 is not a shape",
                "<svg/>|<svg> in line 1 is not a shape",
                "<path xmlns='http://www.w3.org/1999/xhtml'/>|<path> in line 1 is not a shape",
                "<text>Hoi</text>|<text> in line 1 is not a shape",
                "<path onload='alert(1)'/>|onload of <path> in line 1 is not known",
                "<path href='https://example.org'/>|href of <path> in line 1 is not known",
                "<path xmlns:x='http://www.w3.org/1999/xlink' x:href='#a'/>|href of <path> in line 1 is not known",
                "<path xmlns:x='https://example.org' x:d='M0 0'/>|d of <path> in line 1 is not known",
                "<path style='fill:red'/>|style of <path> in line 1 is not known; colours come from a class",
                "<path fill='#f00'/>|fill of <path> in line 1 is not known; colours come from a class",
                "<path id='a'/>|id of <path> in line 1 is not known",
                "<path class='mine'/>|class of <path> in line 1 cannot be mine; known are [accent,",
                "<path class='paper exit'/>|class of <path> in line 1 cannot be paper exit",
                "<path d='url(#a)'/>|d of <path> in line 1 cannot be url(#a)",
                "<circle r='calc(1px)'/>|r of <circle> in line 1 cannot be calc(1px)",
                "<g transform='matrix(1 0)'/>|transform of <g> in line 1 cannot be matrix(1 0)",
                "<g>Hoi</g>|must not hold text, which cannot be translated; see line 1",
                "<g><![CDATA[Hoi]]></g>|must not hold text, which cannot be translated; see line 1",
                "<?php hoi?>|may hold shapes and comments only; see line 1",
                "<path d='M0 0'>|is not well-formed: ",
                "&hoi;|is not well-formed: "
            })
    void anything_but_shapes_is_refused_with_the_file_and_the_reason(String inside, String reason) {
        assertRefused(ROOT + inside + "</svg>", reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg>",
                "<!DOCTYPE svg [<!ENTITY hoi SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE svg SYSTEM \"http://127.0.0.1:9/svg.dtd\">"
            })
    void a_document_type_is_refused_unread(String doctype) {
        assertRefused(doctype + ROOT + "<g/></svg>", "must not have a DOCTYPE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg viewBox=\"0 0 320 200\"/>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\"/>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 200\" onload=\"alert(1)\"/>",
                "<g xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 200\"/>"
            })
    void every_drawing_has_the_same_frame(String text) {
        assertRefused(text, "must be <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 200\"> and no more");
    }

    @Test
    void a_drawing_is_small() {
        String most = ROOT + " ".repeat(Drawing.LARGEST - ROOT.length() - "</svg>".length()) + "</svg>";
        assertTrue(Drawing.parse(FILE, most).svg().endsWith("></svg>"));
        assertRefused(most + " ", "has 3001 bytes; at most 3000");
    }

    private static void assertRefused(String text, String reason) {
        String message = assertThrows(IllegalArgumentException.class, () -> Drawing.parse(FILE, text))
                .getMessage();
        assertTrue(message.startsWith("content/" + FILE + ": " + reason), message);
    }
}
