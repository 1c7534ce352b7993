package nl.veiligthuis.platform.search;

import java.util.List;
import nl.veiligthuis.platform.region.Place;

/**
 * What a search has to say.
 *
 * @param asked what was typed, to be shown again; empty when nothing was
 * @param urgent what comes first, or null
 * @param places that were named, or that may be meant
 * @param hits pages, best first
 * @param maybe what may have been meant, each to be searched for; may be empty
 */
public record Found(String asked, Urgent urgent, List<Place> places, List<Hit> hits, List<String> maybe) {

    static final Found QUESTION = new Found("", null, List.of(), List.of(), List.of());

    /** Whether something was asked. */
    public boolean answered() {
        return !asked.isEmpty();
    }

    /** Whether nothing was found at all. */
    public boolean nothing() {
        return answered() && urgent == null && places.isEmpty() && hits.isEmpty();
    }
}
