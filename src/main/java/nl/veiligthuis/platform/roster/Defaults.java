package nl.veiligthuis.platform.roster;

import java.util.Map;

/**
 * What a calendar's events do not say, chosen on the form; each as in the field of that name.
 *
 * @param fields for {@link PlanText}: regions, pool, languages, audiences
 */
record Defaults(Map<String, String> fields) {

    static final Defaults NONE = new Defaults(Map.of());

    Defaults {
        fields = Map.copyOf(fields);
    }
}
