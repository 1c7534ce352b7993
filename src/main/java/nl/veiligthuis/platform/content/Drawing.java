package nl.veiligthuis.platform.content;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A drawing as it may stand inside a page: shapes and nothing else. What is shown is written anew from what was
 * understood, so that nothing reaches a page by a way the parser and a browser read differently.
 */
record Drawing(String svg) {

    /** Of a file, in bytes: a page with a dozen drawings stays light. */
    static final int LARGEST = 3000;

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String VIEW = "0 0 320 200";
    private static final String OPENING = "<svg xmlns=\"" + NAMESPACE + "\" class=\"drawing\" viewBox=\"" + VIEW
            + "\" width=\"320\" height=\"200\" aria-hidden=\"true\" focusable=\"false\">";

    private static final Set<String> SHAPES =
            Set.of("g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon");
    private static final Set<String> CLASSES = Set.of(
            "ground", "paper", "ink", "primary", "accent", "primary-line", "accent-line", "paper-line", "faint-line");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]{1,8}");
    private static final Pattern NUMBERS = Pattern.compile("[0-9., -]+");
    private static final Map<String, Pattern> ATTRIBUTES = Map.ofEntries(
            Map.entry("class", Pattern.compile(String.join("|", CLASSES))),
            Map.entry("d", Pattern.compile("[MmLlHhVvCcSsQqTtAaZz0-9., -]+")),
            Map.entry("points", NUMBERS),
            Map.entry("transform", Pattern.compile("((translate|scale|rotate)\\([0-9., -]+\\) ?)+")),
            Map.entry("stroke-width", NUMBER),
            Map.entry("stroke-dasharray", NUMBERS),
            Map.entry("cx", NUMBER),
            Map.entry("cy", NUMBER),
            Map.entry("r", NUMBER),
            Map.entry("rx", NUMBER),
            Map.entry("ry", NUMBER),
            Map.entry("x", NUMBER),
            Map.entry("y", NUMBER),
            Map.entry("width", NUMBER),
            Map.entry("height", NUMBER),
            Map.entry("x1", NUMBER),
            Map.entry("y1", NUMBER),
            Map.entry("x2", NUMBER),
            Map.entry("y2", NUMBER));

    /**
     * Reads a file.
     *
     * @param file below {@code content}, for messages
     * @throws IllegalArgumentException when it is larger than {@value #LARGEST} bytes, is not well-formed, or holds
     *     anything but the shapes, classes and attributes that are known
     */
    static Drawing parse(String file, String text) {
        return new Reader("content/" + file + ": ").read(text);
    }

    private record Reader(String place) {

        Drawing read(String text) {
            int size = text.getBytes(StandardCharsets.UTF_8).length;
            if (size > LARGEST) {
                throw wrong("has " + size + " bytes; at most " + LARGEST);
            }
            try {
                return new Drawing(written(factory().createXMLStreamReader(new StringReader(text))));
            } catch (XMLStreamException broken) {
                throw new IllegalArgumentException(place + "is not well-formed: " + broken.getMessage(), broken);
            }
        }

        /** Of the JDK, whatever else is on the class path, and blind to anything outside the file. */
        private static XMLInputFactory factory() {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            return factory;
        }

        private String written(XMLStreamReader xml) throws XMLStreamException {
            StringBuilder svg = new StringBuilder();
            int depth = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> svg.append(depth++ == 0 ? root(xml) : shape(xml));
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        svg.append("</").append(xml.getLocalName()).append('>');
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA ->
                        blank(xml);
                    case XMLStreamConstants.COMMENT, XMLStreamConstants.END_DOCUMENT -> {}
                    case XMLStreamConstants.DTD -> throw wrong("must not have a DOCTYPE");
                    default -> throw wrong("may hold shapes and comments only; see line " + line(xml));
                }
            }
            return svg.toString();
        }

        private String root(XMLStreamReader xml) {
            boolean only = xml.getAttributeCount() == 1 && VIEW.equals(xml.getAttributeValue(null, "viewBox"));
            if (!xml.getLocalName().equals("svg") || !drawn(xml) || !only) {
                throw wrong("must be <svg xmlns=\"" + NAMESPACE + "\" viewBox=\"" + VIEW + "\"> and no more");
            }
            return OPENING;
        }

        private String shape(XMLStreamReader xml) {
            String name = xml.getLocalName();
            if (!SHAPES.contains(name) || !drawn(xml)) {
                throw wrong("<" + name + "> in line " + line(xml) + " is not a shape; known are " + sorted(SHAPES));
            }
            StringBuilder tag = new StringBuilder("<").append(name);
            IntStream.range(0, xml.getAttributeCount())
                    .forEach(at -> tag.append(' ').append(attribute(xml, at)));
            return tag.append('>').toString();
        }

        private String attribute(XMLStreamReader xml, int at) {
            String name = xml.getAttributeLocalName(at);
            String value = xml.getAttributeValue(at);
            String here = name + " of <" + xml.getLocalName() + "> in line " + line(xml);
            if (xml.getAttributeNamespace(at) != null || !ATTRIBUTES.containsKey(name)) {
                throw wrong(
                        here + " is not known; colours come from a class, known are " + sorted(ATTRIBUTES.keySet()));
            }
            if (!ATTRIBUTES.get(name).matcher(value).matches()) {
                throw wrong(
                        here + " cannot be " + value + (name.equals("class") ? "; known are " + sorted(CLASSES) : ""));
            }
            return name + "=\"" + value + "\"";
        }

        private void blank(XMLStreamReader xml) {
            if (!xml.isWhiteSpace()) {
                throw wrong("must not hold text, which cannot be translated; see line " + line(xml));
            }
        }

        private static boolean drawn(XMLStreamReader xml) {
            return NAMESPACE.equals(xml.getNamespaceURI());
        }

        private static int line(XMLStreamReader xml) {
            return xml.getLocation().getLineNumber();
        }

        private static List<String> sorted(Set<String> names) {
            return names.stream().sorted().toList();
        }

        private IllegalArgumentException wrong(String why) {
            return new IllegalArgumentException(place + why);
        }
    }
}
