package nl.veiligthuis.platform.roster;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.identity.Staff;

/**
 * What comes: gaps and the wait to expect.
 *
 * @param gaps worst first; those that matter most when there are very many
 * @param more gaps beyond those
 */
@CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CoveragePage(Staff staff, Sight sight, List<GapLine> gaps, int more, Outlook outlook)
        implements TemplateInstance {

    /**
     * A gap in words.
     *
     * @param closed whether nobody at all is planned
     * @param holiday what the day it begins on is called; empty for any other
     */
    public record GapLine(
            String start, String end, boolean closed, String languages, String audiences, String holiday) {}

    /**
     * The wait to expect.
     *
     * @param known whether the past tells enough
     * @param assumptions in words
     */
    public record Outlook(boolean known, List<String> assumptions, List<HourLine> hours) {}

    /**
     * An hour in words.
     *
     * @param waiting share that has to wait, its mean wait and the share that leaves; each empty when it cannot be told
     */
    public record HourLine(
            String start, String perHour, int advisers, String waiting, String lasting, String leaving) {}
}
