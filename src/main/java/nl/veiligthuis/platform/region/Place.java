package nl.veiligthuis.platform.region;

/**
 * A place somebody may mean.
 *
 * @param municipality in which it lies
 * @param name of the village, quarter or former municipality that was recognised; empty when it was the municipality's own
 */
public record Place(Municipality municipality, String name) {

    /** Whether this is, letter for letter, what somebody typed; accents and signs aside. */
    public boolean isCalled(String typed) {
        return Spelling.plain(typed).equals(Spelling.plain(name.isEmpty() ? municipality.name() : name));
    }
}
