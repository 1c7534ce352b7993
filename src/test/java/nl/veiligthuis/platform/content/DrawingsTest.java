package nl.veiligthuis.platform.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DrawingsTest {

    /** Pages whose drawing is part of how they look. */
    private static final List<String> FRONTS = List.of(
            "home",
            "is-dit-liefde",
            "omstanders",
            "jongeren",
            "mannen",
            "na-de-breuk",
            "bescherming",
            "wat-doet-veilig-thuis",
            "professionals",
            "verhalen");

    private static final List<String> COLOURS = List.of("fill", "stroke", "style", "color", "opacity");
    private static final PageLibrary LIBRARY = new PageLibrary(new ContentFiles());
    private static final Drawings DRAWINGS = new Drawings(new ContentFiles(), LIBRARY);

    static List<String> drawn() {
        return Stream.concat(
                        FRONTS.stream(),
                        LIBRARY.in(Language.DUTCH, "is-dit-liefde").stream().map(Page::slug))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void every_sign_and_every_front_page_has_a_drawing(String slug) {
        assertTrue(DRAWINGS.of(slug).isPresent());
    }

    @Test
    void no_two_drawings_are_the_same() {
        List<String> svgs =
                drawn().stream().map(slug -> DRAWINGS.of(slug).orElseThrow()).toList();
        assertEquals(svgs.size(), new HashSet<>(svgs).size());
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void a_drawing_is_well_formed_has_no_text_and_takes_its_colours_from_the_style_sheet(String slug) throws Exception {
        String sheet = sheet();
        Element svg = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(DRAWINGS.of(slug).orElseThrow())))
                .getDocumentElement();
        assertEquals("", svg.getTextContent());
        assertEquals("true", svg.getAttribute("aria-hidden"));
        List<Element> shapes = shapes(svg);
        assertTrue(shapes.size() > 4, shapes::toString);
        for (Element shape : shapes) {
            COLOURS.forEach(colour -> assertFalse(shape.hasAttribute(colour), colour));
            String colour = shape.getAttribute("class");
            assertTrue(colour.isEmpty() || sheet.contains(".drawing ." + colour + " {"), colour);
        }
    }

    private static List<Element> shapes(Element svg) {
        NodeList all = svg.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .map(Element.class::cast)
                .toList();
    }

    private static String sheet() throws IOException {
        try (InputStream sheet = DrawingsTest.class.getResourceAsStream("/web/app/drawings.css")) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_drawing_that_belongs_to_no_page_stops_the_start() {
        Written files = new Written().withPage("nl", "deur").with("drawings/raam.svg", "<svg/>");
        PageLibrary library = new PageLibrary(files);
        String message = assertThrows(IllegalArgumentException.class, () -> new Drawings(files, library))
                .getMessage();
        assertEquals("content/drawings/raam.svg belongs to no page: there is no content/nl/raam.md", message);
    }

    @Test
    void a_drawing_that_is_wrong_stops_the_start() {
        Written files = new Written().withPage("nl", "deur").with("drawings/deur.svg", "<svg/>");
        PageLibrary library = new PageLibrary(files);
        String message = assertThrows(IllegalArgumentException.class, () -> new Drawings(files, library))
                .getMessage();
        assertTrue(message.startsWith("content/drawings/deur.svg: must be <svg "), message);
    }

    @Test
    void a_page_without_a_drawing_has_none() {
        assertEquals(Optional.empty(), DRAWINGS.of("privacy"));
        assertEquals(Optional.empty(), DRAWINGS.of("../data/help-lines"));
    }
}
