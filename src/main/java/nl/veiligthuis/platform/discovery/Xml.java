package nl.veiligthuis.platform.discovery;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML; whatever stands in a text is escaped by the writer. */
final class Xml {

    /** Writes what stands between the beginning and the end of a document. */
    interface Body {
        void write(XMLStreamWriter out) throws XMLStreamException;
    }

    private Xml() {}

    static String written(Body body) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            body.write(out);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A text cannot be written as XML", impossible);
        }
        return text.toString();
    }

    static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }
}
