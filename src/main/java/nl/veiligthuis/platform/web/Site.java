package nl.veiligthuis.platform.web;

import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * An address under which this service is reached, as browsers write it: in small letters, without the port that goes without
 * saying.
 *
 * @param port -1 when it is that of the scheme
 */
record Site(String scheme, String host, int port) {

    private static final String SECURE = "https";
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /**
     * Reads a setting.
     *
     * @throws IllegalArgumentException when it is not https (http for localhost alone), or more than scheme, host and port
     */
    static Site of(URI address, String setting) {
        boolean secure = SECURE.equals(address.getScheme());
        boolean onThisMachine = "http".equals(address.getScheme()) && "localhost".equals(address.getHost());
        boolean bare = address.getHost() != null
                && address.getRawUserInfo() == null
                && Optional.ofNullable(address.getRawPath()).orElse("").matches("/?")
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
        if (!bare || !secure && !onThisMachine) {
            throw new IllegalArgumentException(setting
                    + " must be an address such as https://example.nl, without a path; http is for localhost alone");
        }
        return new Site(
                address.getScheme(),
                address.getHost().toLowerCase(Locale.ROOT),
                address.getPort() == usualPort(address.getScheme()) ? -1 : address.getPort());
    }

    /** As browsers send it in {@code Origin}. */
    String origin() {
        return scheme + "://" + host + (port < 0 ? "" : ":" + port);
    }

    /** Whether a request was made to this host and port; null is a request that does not say. */
    boolean is(HostAndPort authority) {
        return authority != null
                && host.equalsIgnoreCase(authority.host())
                && reached(port) == reached(authority.port());
    }

    private int reached(int written) {
        return written < 0 ? usualPort(scheme) : written;
    }

    private static int usualPort(String scheme) {
        return scheme.equals(SECURE) ? HTTPS : HTTP;
    }
}
