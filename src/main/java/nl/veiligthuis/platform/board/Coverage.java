package nl.veiligthuis.platform.board;

import java.util.List;

/** Who is there for one language. */
public record Coverage(String language, List<Level> levels) {}
