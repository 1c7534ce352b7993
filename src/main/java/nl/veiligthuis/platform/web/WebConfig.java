package nl.veiligthuis.platform.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Settings of the pages and of the edge of the service. */
@ConfigMapping(prefix = "platform.web")
public interface WebConfig {

    /**
     * Where the exit leads: a page that raises no question when it is seen over a shoulder. A large, dull, fast site
     * serves better than a clever one.
     */
    @WithDefault("https://www.knmi.nl/")
    URI exitTo();

    /**
     * The origins under which this service is reached, such as {@code https://example.nl}. Forms and sockets are taken
     * from these alone. Left empty, the origin must equal the request's own {@code Host}, which serves a single
     * machine; behind a name of its own, set it, so that a foreign name pointed at this address gets nothing.
     */
    Optional<List<String>> origins();

    /**
     * The one address under which search engines and feeds should know this site, such as {@code https://example.nl}: with
     * https (http for localhost alone), without a path. Left empty there is no sitemap, no feed, and no page names its own
     * address; nothing is ever derived from the {@code Host} of a request.
     */
    Optional<URI> address();

    /**
     * Whom to tell of a weak spot: an {@code https:} or {@code mailto:} address, named in {@code /.well-known/security.txt} (RFC
     * 9116). Left empty there is no such file; an address nobody reads would be worse than none.
     */
    Optional<URI> securityContact();

    /** Where the organisation has published how it treats such reports, with https; see {@code docs/disclosure.md}. */
    Optional<URI> securityPolicy();

    /**
     * Whom to tell of something that cannot be used: an {@code https:} or {@code mailto:} address, named in the accessibility
     * statement. Left empty the statement names the telephone of Veilig Thuis.
     */
    Optional<URI> accessibilityContact();
}
