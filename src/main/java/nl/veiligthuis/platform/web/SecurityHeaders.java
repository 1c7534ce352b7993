package nl.veiligthuis.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.style.Dress;

/**
 * The headers of every response: pages, errors and files alike. Nothing is kept by a browser unless its maker says otherwise:
 * what nobody thought of is not found on a device either.
 */
@ApplicationScoped
public class SecurityHeaders {

    /** Ahead of everything, so that an error of a later stage carries the headers too. */
    private static final int FIRST = 1_000;

    static final String POLICY = "Content-Security-Policy";

    private static final String CONTENT_SECURITY_POLICY = policy("'self'", "'self'");

    private static final Map<String, String> HEADERS = Map.of(
            POLICY,
            CONTENT_SECURITY_POLICY,
            "Strict-Transport-Security",
            "max-age=31536000; includeSubDomains",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                    + " magnetometer=(), microphone=(), payment=(), usb=()");

    /** A content security policy that allows the scripts and the styles named, and of all else what is our own, or nothing. */
    private static String policy(String scripts, String styles) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src " + scripts,
                "style-src " + styles,
                "img-src 'self'",
                "media-src 'self'",
                "connect-src 'self'",
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types 'none'");
    }

    /** The folder of files that are the same for everybody; what serves them says how long they keep. */
    private static final String FILES = "/static/";

    void register(@Observes Filters filters) {
        filters.register(this::add, FIRST);
    }

    private void add(RoutingContext request) {
        addTo(request);
        request.next();
    }

    static void addTo(RoutingContext request) {
        MultiMap headers = request.response().headers();
        copyTo(headers);
        if (!isFile(request.request().path())) {
            request.addHeadersEndHandler(written -> keepNothingUnlessSaid(headers));
        }
    }

    /** What a page may do that brings its styles and a script with it: those very ones, and scripts of our own. */
    static String policy(Dress dress) {
        return policy("'self' " + dress.script(), dress.style());
    }

    /** For an answer that passes none of this. */
    public static void copyTo(MultiMap headers) {
        HEADERS.forEach(headers::set);
    }

    private static void keepNothingUnlessSaid(MultiMap headers) {
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /** Not by way of its normalized path: there may be none. */
    private static boolean isFile(String path) {
        return path != null && path.startsWith(FILES) && !path.contains("..") && !path.contains("%");
    }

    static boolean areOn(RoutingContext request) {
        return request.response().headers().contains(POLICY);
    }

    /** As they stand in the head of an answer, each on a line of its own. */
    static String lines() {
        return lines(CONTENT_SECURITY_POLICY);
    }

    /** The same with another content security policy, for an answer that is kept as a file. In an order that stays. */
    public static String lines(String policy) {
        Map<String, String> headers = new TreeMap<>(HEADERS);
        headers.put(POLICY, policy);
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
    }
}
