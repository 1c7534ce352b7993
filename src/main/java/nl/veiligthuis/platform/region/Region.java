package nl.veiligthuis.platform.region;

/**
 * One of the 25 regional organisations of Veilig Thuis.
 *
 * @param code of the CBS, such as {@code VT09}
 * @param name in full, such as "Veilig Thuis Haaglanden"
 * @param phone the national number; a caller says a place name and is put through
 */
public record Region(String code, String name, String phone) {}
