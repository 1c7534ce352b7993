package nl.veiligthuis.platform.oversight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.identity.Staff;

/**
 * What was destroyed, day by day, and how long each kind is kept here.
 *
 * @param rows newest first
 */
@CheckedTemplate(basePath = "oversight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DestroyedPage(Staff staff, List<Kept> kept, List<Row> rows) implements TemplateInstance {

    /**
     * How long a kind is kept.
     *
     * @param time in words
     */
    record Kept(String kind, String time) {}

    /**
     * How many of a kind were destroyed on a day.
     *
     * @param day {@code yyyy-mm-dd}, Dutch
     */
    record Row(String day, String kind, long number) {}
}
