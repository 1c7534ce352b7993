package nl.veiligthuis.platform.content;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns the Markdown of a page into HTML that is safe to show. A link without a scheme leads to a page of this site in the
 * reader's language: {@code omstanders} becomes {@code /ar/omstanders} for a reader of Arabic.
 */
final class Markdown {

    private static final Pattern ELSEWHERE = Pattern.compile("^([a-z][a-z0-9+.-]*:|/|#).*", Pattern.CASE_INSENSITIVE);
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(HeadingAnchorExtension.create()))
            .escapeHtml(true)
            .build();

    /** What editors may use; anything else is dropped. Only phones and pages: a page never leads to another host.
     * For a browser a stroke leaning back is one leaning forward. */
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("h2", "h3", "p", "ul", "ol", "li", "strong", "em", "blockquote", "br", "hr", "a")
            .allowAttributes("id")
            .matching(Pattern.compile("[\\p{L}\\p{N}_-]+"))
            .onElements("h2", "h3")
            .allowAttributes("href")
            .matching(Pattern.compile("(/(?![/\\\\])|#|tel:).*"))
            .onElements("a")
            .allowUrlProtocols("tel")
            .toFactory();

    private Markdown() {}

    static String html(String markdown, String languageTag) {
        Node document = PARSER.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                if (!ELSEWHERE.matcher(link.getDestination()).matches()) {
                    link.setDestination("/" + languageTag + "/" + link.getDestination());
                }
                visitChildren(link);
            }
        });
        return ALLOWED.sanitize(RENDERER.render(document));
    }
}
