package nl.veiligthuis.platform.picture;

import java.util.List;

/**
 * A table of numbers, as words.
 *
 * @param head names of the columns, the first that of the rows
 */
public record Numbers(List<String> head, List<Row> rows) {

    /** One line of the table, with a cell for each column but the first. */
    public record Row(String name, List<String> cells) {}
}
