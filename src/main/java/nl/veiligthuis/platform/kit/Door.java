package nl.veiligthuis.platform.kit;

/**
 * Where what is printed leads to.
 *
 * @param site the address of the site, without a slash at its end
 * @param address in full
 * @param shown as people type it
 * @param code the address as a QR code, see {@link QrPicture}
 */
public record Door(String site, String address, String shown, String code) {

    static Door of(String site, String path) {
        String address = site + path;
        return new Door(
                site, address, address.replaceFirst("^https?://", "").replaceFirst("/$", ""), QrPicture.of(address));
    }
}
