package nl.veiligthuis.platform.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.veiligthuis.platform.web.Listing;
import nl.veiligthuis.platform.web.Listings;

/**
 * The list of all public pages for search engines, by sitemaps.org 0.9. About 4,700 addresses; one file may hold 50,000.
 * The other languages of a page stand in its head alone: here, twelve by twelve, they would make the file so large that a few
 * hundred who read it slowly take all memory.
 */
@ApplicationScoped
class Sitemap {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /** Written once: pages change with a new version alone. Empty without an address of the site. */
    private final Optional<String> xml;

    Sitemap(PublicPages pages, Listings listings) {
        xml = listings.address("").map(known -> Xml.written(out -> write(out, pages, listings)));
    }

    Optional<String> xml() {
        return xml;
    }

    private static void write(XMLStreamWriter out, PublicPages pages, Listings listings) throws XMLStreamException {
        out.writeStartElement("urlset");
        out.writeDefaultNamespace(NAMESPACE);
        for (PublicPage page : pages.all()) {
            write(out, page, listing(page, listings));
        }
        out.writeEndElement();
    }

    private static Listing listing(PublicPage page, Listings listings) {
        return listings.of(page.edition(), page.language(), page.path(), page.languages(), false)
                .orElseThrow();
    }

    private static void write(XMLStreamWriter out, PublicPage page, Listing listing) throws XMLStreamException {
        out.writeStartElement("url");
        Xml.element(out, "loc", listing.canonical());
        if (page.reviewed() != null) {
            Xml.element(out, "lastmod", page.reviewed().toString());
        }
        out.writeEndElement();
    }
}
