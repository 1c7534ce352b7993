package nl.veiligthuis.platform.roster;

import java.time.LocalDate;
import java.util.UUID;
import nl.veiligthuis.platform.routing.Scope;

/**
 * A duty that is planned every week, or once.
 *
 * @param id null while it is not stored
 * @param adviser null for "somebody"
 * @param scope what it serves; of one chat at once, as how many an adviser takes is theirs to choose
 */
public record Plan(UUID id, Colleague adviser, Weekly weekly, Scope scope) {

    /** The same plan as one that is not stored, for comparing what it says. */
    public Plan unstored() {
        return new Plan(null, adviser, weekly, scope);
    }

    /** The same plan with another last day. */
    Plan until(LocalDate last) {
        Weekly ended = new Weekly(
                weekly.days(),
                weekly.starts(),
                weekly.ends(),
                weekly.from(),
                last,
                weekly.onHolidays(),
                weekly.except());
        return new Plan(id, adviser, ended, scope);
    }

    public boolean sameAdviser(Plan other) {
        return adviser != null && other.adviser != null && adviser.id().equals(other.adviser.id());
    }
}
