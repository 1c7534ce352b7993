package nl.veiligthuis.platform.region;

/**
 * A municipality (gemeente).
 *
 * @param code of the CBS, such as {@code GM0518}
 * @param name as people use it, such as "Den Haag"
 * @param slug for addresses and forms
 * @param regionCode of its Veilig Thuis region
 */
public record Municipality(String code, String name, String slug, String regionCode) {}
