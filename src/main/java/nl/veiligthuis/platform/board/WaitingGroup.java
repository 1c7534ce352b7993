package nl.veiligthuis.platform.board;

/**
 * Those who wait of one region and language.
 *
 * @param here those who are there
 * @param danger those of them who said it is dangerous
 * @param away those who wait and are not there at this moment
 * @param oldest the longest wait of those who are there; empty when none is
 */
public record WaitingGroup(String region, String language, long here, long danger, long away, String oldest) {}
