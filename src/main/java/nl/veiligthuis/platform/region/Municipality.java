package nl.veiligthuis.platform.region;

public record Municipality(String code, String name, String slug, String province, String regionCode) {}
