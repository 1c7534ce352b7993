package nl.veiligthuis.platform.selfcheck;

/**
 * One of the answers to a question.
 *
 * @param id as in {@code flow.yaml}; no two options of a check share it
 * @param text what somebody chooses
 */
public record Option(String id, String text) {}
