package nl.veiligthuis.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://desk.example.nl, https://desk.example.nl",
        "https://Desk.Example.nl:443/, https://desk.example.nl",
        "https://desk.example.nl:8443, https://desk.example.nl:8443",
        "http://localhost:8080, http://localhost:8080",
    })
    void its_origin_is_written_as_browsers_write_it(String address, String origin) {
        assertEquals(Optional.of(origin), at(address).origin());
    }

    @ParameterizedTest
    @CsvSource({
        "desk.example.nl, -1, true",
        "DESK.example.nl, 443, true",
        "desk.example.nl, 80, false",
        "example.nl, -1, false",
        "x.desk.example.nl, -1, false",
        "desk.example.nl.elders.example, -1, false",
    })
    void a_request_is_made_to_it_or_not(String host, int port, boolean made) {
        assertEquals(made, Site.of(URI.create("https://desk.example.nl"), "").is(HostAndPort.create(host, port)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://desk.example.nl", "https://desk.example.nl/console", "desk.example.nl"})
    void what_is_no_address_of_a_site_stops_the_start(String address) {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> at(address))
                .getMessage()
                .startsWith("platform.console.address "));
    }

    @Test
    void the_address_of_the_pages_stops_the_start() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> at("https://example.nl/"))
                .getMessage()
                .contains("another name"));
    }

    private static ConsoleAddress at(String address) {
        return new ConsoleAddress(
                new ConsoleConfig() {
                    @Override
                    public Optional<URI> address() {
                        return Optional.of(URI.create(address));
                    }

                    @Override
                    public boolean hostCookies() {
                        return true;
                    }
                },
                Settings.of("https://example.nl"));
    }
}
