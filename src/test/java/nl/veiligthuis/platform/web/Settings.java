package nl.veiligthuis.platform.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Settings of the edge, as an operator could have made them. */
record Settings(Optional<URI> address, Optional<URI> securityContact, Optional<URI> securityPolicy)
        implements WebConfig {

    static Settings of(String address) {
        return new Settings(Optional.of(URI.create(address)), Optional.empty(), Optional.empty());
    }

    @Override
    public URI exitTo() {
        return URI.create("https://www.knmi.nl/");
    }

    @Override
    public Optional<URI> accessibilityContact() {
        return Optional.empty();
    }

    @Override
    public Optional<List<String>> origins() {
        return Optional.empty();
    }
}
