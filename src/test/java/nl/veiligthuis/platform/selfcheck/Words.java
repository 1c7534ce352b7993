package nl.veiligthuis.platform.selfcheck;

import java.util.List;

/** The words of a cell of the table of cases. */
final class Words {

    private Words() {}

    static List<String> in(String cell) {
        return cell == null || cell.isBlank() ? List.of() : List.of(cell.strip().split("\\s+"));
    }
}
