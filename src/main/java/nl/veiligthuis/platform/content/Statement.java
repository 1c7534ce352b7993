package nl.veiligthuis.platform.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.web.AccessibilityContact;
import nl.veiligthuis.platform.web.Language;

/**
 * Fills in what the text of a page, foremost the accessibility statement, cannot know: {@code {languages}} becomes the names of the
 * languages that are offered, {@code {contact}} a link to whom to tell of what does not work.
 */
@ApplicationScoped
public class Statement {

    private static final String TELEPHONE = "<a href=\"tel:0800-2000\"><bdi dir=\"ltr\">0800-2000</bdi></a>";

    private final String contact;
    private final String languages =
            Language.OFFERED.stream().map(Statement::name).collect(Collectors.joining(", "));

    @Inject
    Statement(AccessibilityContact contact) {
        this(contact.address());
    }

    Statement(Optional<URI> contact) {
        this.contact = contact.map(Statement::link).orElse(TELEPHONE);
    }

    /** The page with its holes filled; a page without any as it is. */
    Page filled(Page page) {
        return page.html().contains("{")
                ? page.with(new PageText(
                        page.html().replace("{languages}", languages).replace("{contact}", contact)))
                : page;
    }

    private static String name(Language language) {
        return "<span lang=\"%s\" dir=\"%s\">%s</span>"
                .formatted(language.tag(), language.direction(), language.ownName());
    }

    private static String link(URI address) {
        String shown = address.getScheme().equals("mailto")
                ? address.getSchemeSpecificPart().split("\\?", 2)[0]
                : address.getHost() + Optional.ofNullable(address.getPath()).orElse("");
        return "<a href=\"%s\"><bdi dir=\"ltr\">%s</bdi></a>".formatted(written(address.toString()), written(shown));
    }

    /** An address holds no other sign that means something in HTML. */
    private static String written(String address) {
        return address.replace("&", "&amp;");
    }
}
