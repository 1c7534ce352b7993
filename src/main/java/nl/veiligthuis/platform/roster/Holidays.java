package nl.veiligthuis.platform.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.veiligthuis.platform.routing.Scope;

/**
 * The days on which regular duties do not begin: public holidays, and days that were added.
 *
 * @param added by coordinators
 */
public record Holidays(List<Added> added) {

    /** Public holidays alone. */
    public static final Holidays PUBLIC = new Holidays(List.of());

    public Holidays {
        added = List.copyOf(added);
    }

    /**
     * A day that a coordinator added.
     *
     * @param id null while it is not stored
     * @param name as they typed it
     * @param region whose day it is; null for the whole country
     */
    public record Added(UUID id, LocalDate day, String name, String region) {}

    /** Whether a day is a holiday for duties of a scope. */
    public boolean on(LocalDate day, Scope scope) {
        return Feast.on(day).isPresent()
                || added.stream().anyMatch(one -> one.day().equals(day) && reaches(one, scope));
    }

    private static boolean reaches(Added one, Scope scope) {
        return one.region() == null || scope.regions().contains(one.region());
    }
}
