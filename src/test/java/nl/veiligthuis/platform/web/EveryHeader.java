package nl.veiligthuis.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The headers of every response, word for word. */
final class EveryHeader {

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self';"
                            + " connect-src 'self';"
                            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                            + " require-trusted-types-for 'script'; trusted-types 'none'",
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy",
                    "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                            + " magnetometer=(), microphone=(), payment=(), usb=()");

    private static final String HASH = "sha256-[A-Za-z0-9+/]{43}=";

    private EveryHeader() {}

    /**
     * Each is there once.
     *
     * @param values all values of a header
     */
    static void isOn(Function<String, List<String>> values, String what) {
        HEADERS.forEach((name, value) -> assertEquals(
                List.of(value),
                values.apply(name).stream().map(EveryHeader::plain).toList(),
                name + " of " + what));
    }

    /** A page that brings its styles and one script names both in place of styles that are our own; see DressTest. */
    private static String plain(String value) {
        return value.replaceFirst(
                "script-src 'self' '" + HASH + "'; style-src '" + HASH + "';", "script-src 'self'; style-src 'self';");
    }

    /** Each is there once; the banner alone says otherwise who may frame it, what it may do, and who may load it. */
    static void isOnBanner(Function<String, List<String>> values, String what) {
        HEADERS.forEach((name, value) -> {
            List<String> found = values.apply(name);
            switch (name) {
                case "Content-Security-Policy" ->
                    assertEquals(
                            "default-src 'none'; style-src 'sha256-…'; form-action 'none'; base-uri 'none'; frame-ancestors *",
                            String.join(" AND ", found).replaceFirst("'sha256-[A-Za-z0-9+/]{43}='", "'sha256-…'"),
                            what);
                case "Cross-Origin-Resource-Policy" -> assertEquals(List.of("cross-origin"), found, what);
                default -> assertEquals(List.of(value), found, name + " of " + what);
            }
        });
    }
}
