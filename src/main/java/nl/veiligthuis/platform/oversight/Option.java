package nl.veiligthuis.platform.oversight;

/** Something that can be chosen from a list. */
public record Option(String value, String label, boolean chosen) {}
