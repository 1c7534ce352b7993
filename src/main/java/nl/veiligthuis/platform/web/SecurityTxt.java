package nl.veiligthuis.platform.web;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whom to tell of a weak spot, in the form of RFC 9116. */
@Startup
@ApplicationScoped
public class SecurityTxt {

    static final String PATH = "/.well-known/security.txt";

    /** The RFC asks for less than a year. A service that is kept up is started anew before that. */
    private static final Duration GOOD_FOR = Duration.ofDays(180);

    /** Languages in which somebody reads a report, whatever languages the pages are in. */
    private static final List<Language> UNDERSTOOD = List.of(Language.DUTCH, Language.ENGLISH);

    private final Optional<String> text;

    /** @throws IllegalArgumentException when the contact is neither https nor mailto, or the policy is not https */
    SecurityTxt(WebConfig config, Listings listings, Clock clock) {
        Instant expires = clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.SECONDS);
        config.securityPolicy().ifPresent(SecurityTxt::checkPolicy);
        text = config.securityContact().map(contact -> text(contact, expires, config.securityPolicy(), listings));
    }

    /** The file; empty when nobody is named. */
    Optional<String> text() {
        return text;
    }

    private static String text(URI contact, Instant expires, Optional<URI> policy, Listings listings) {
        return line("Contact", Reachable.checked("platform.web.security-contact", contact))
                + line("Expires", expires)
                + line(
                        "Preferred-Languages",
                        UNDERSTOOD.stream().map(Language::tag).collect(Collectors.joining(", ")))
                + listings.address(PATH)
                        .map(address -> line("Canonical", address))
                        .orElse("")
                + policy.map(address -> line("Policy", address)).orElse("");
    }

    private static String line(String field, Object value) {
        return field + ": " + value + "\n";
    }

    private static void checkPolicy(URI policy) {
        if (!Reachable.isPage(policy)) {
            throw new IllegalArgumentException(
                    "platform.web.security-policy must be an address such as https://example.nl/disclosure");
        }
    }
}
