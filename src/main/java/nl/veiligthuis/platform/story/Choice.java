package nl.veiligthuis.platform.story;

/** A theme a reader may choose. */
record Choice(String id, String label) {}
