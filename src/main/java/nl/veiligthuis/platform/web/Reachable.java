package nl.veiligthuis.platform.web;

import java.net.URI;

/** Addresses at which somebody can be told something. */
final class Reachable {

    private Reachable() {}

    /**
     * Reads a setting.
     *
     * @param setting its name, for whoever has to mend it
     * @throws IllegalArgumentException when the address is neither https nor mailto
     */
    static URI checked(String setting, URI address) {
        boolean mail = "mailto".equals(address.getScheme())
                && address.getSchemeSpecificPart().contains("@");
        if (!mail && !isPage(address)) {
            throw new IllegalArgumentException(
                    setting + " must be an address such as https://example.nl/report or mailto:somebody@example.nl");
        }
        return address;
    }

    /** Whether it is a page of a host, with https. */
    static boolean isPage(URI address) {
        return "https".equals(address.getScheme()) && address.getHost() != null;
    }
}
