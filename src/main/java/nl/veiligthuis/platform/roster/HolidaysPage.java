package nl.veiligthuis.platform.roster;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import nl.veiligthuis.platform.identity.Staff;

/**
 * The days on which regular duties do not begin.
 *
 * @param problem what is wrong with the day that was sent; null when nothing is
 * @param sent what was typed
 */
@CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HolidaysPage(Staff staff, Sight sight, List<Line> days, String problem, Sent sent) implements TemplateInstance {

    /**
     * A day.
     *
     * @param where the region's name, or that of the whole country
     * @param id of one that may be taken away; null for any other
     */
    public record Line(String day, String name, String where, UUID id) {}

    /** What was typed. */
    public record Sent(String day, String name) {}
}
