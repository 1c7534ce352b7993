package nl.veiligthuis.platform.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.web.DutchTime;
import nl.veiligthuis.platform.web.Language;
import nl.veiligthuis.platform.web.Listings;
import nl.veiligthuis.platform.web.SiteMessages;

/** The pages of a language that were written or read again last, as a feed (Atom, RFC 4287). */
@ApplicationScoped
class NewestPages {

    static final int MOST = 30;

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final PageLibrary library;
    private final Listings listings;

    NewestPages(PageLibrary library, Listings listings) {
        this.library = library;
        this.listings = listings;
    }

    /** Empty without an address of the site, as entries are known by whole addresses, and without a page. */
    Optional<String> feed(Language language) {
        List<Page> pages = newest(language);
        return listings.feed(language)
                .filter(self -> !pages.isEmpty())
                .map(self -> Xml.written(out -> write(out, language, self, pages)));
    }

    private List<Page> newest(Language language) {
        return library.all(language).stream()
                .filter(Page::translated)
                .sorted(Comparator.comparing(Page::reviewed).reversed().thenComparing(Page::slug))
                .limit(MOST)
                .toList();
    }

    private void write(XMLStreamWriter out, Language language, String self, List<Page> pages)
            throws XMLStreamException {
        SiteMessages words = language.words(SiteMessages.class);
        out.writeStartElement("feed");
        out.writeDefaultNamespace(NAMESPACE);
        out.writeAttribute("xml:lang", language.tag());
        Xml.element(out, "id", self);
        Xml.element(out, "title", words.name() + " · " + words.newest());
        Xml.element(out, "updated", moment(pages.getFirst().reviewed()));
        out.writeStartElement("author");
        Xml.element(out, "name", words.name());
        out.writeEndElement();
        link(out, "self", self);
        link(out, "alternate", address(language, ""));
        for (Page page : pages) {
            write(out, page);
        }
        out.writeEndElement();
    }

    private void write(XMLStreamWriter out, Page page) throws XMLStreamException {
        String address = address(page.language(), page.path());
        out.writeStartElement("entry");
        Xml.element(out, "id", address);
        Xml.element(out, "title", page.title());
        Xml.element(out, "updated", moment(page.reviewed()));
        link(out, "alternate", address);
        Xml.element(out, "summary", page.summary());
        out.writeEndElement();
    }

    private String address(Language language, String path) {
        return listings.address("/" + language.tag() + "/" + path).orElseThrow();
    }

    private static void link(XMLStreamWriter out, String relation, String address) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("href", address);
    }

    /** A review has a day and no hour; its day begins in the Netherlands. */
    private static String moment(LocalDate day) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atStartOfDay(DutchTime.ZONE));
    }
}
