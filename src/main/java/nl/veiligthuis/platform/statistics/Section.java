package nl.veiligthuis.platform.statistics;

import java.util.List;
import nl.veiligthuis.platform.picture.Picture;

/**
 * One subject of the page.
 *
 * @param key what it is
 * @param remark what it tells in a sentence; may be empty
 * @param head names of the columns, the first that of the rows
 * @param picture of the same figures, right to left where that is how one reads
 */
public record Section(Subject key, String heading, String remark, List<String> head, List<Row> rows, Picture picture) {

    /** One line of the table. */
    public record Row(String name, List<String> cells) {}

    /** In addresses and ids. */
    public String id() {
        return key.id();
    }
}
