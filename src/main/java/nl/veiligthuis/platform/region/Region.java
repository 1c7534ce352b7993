package nl.veiligthuis.platform.region;

public record Region(String code, String name, String slug, String phone) {}
