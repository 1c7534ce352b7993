package nl.veiligthuis.platform.identity;

import java.util.Map;

/**
 * What is wrong with a form.
 *
 * @param messages in the reader's language, by field
 */
public record Faults(Map<String, String> messages) {

    static final Faults NONE = new Faults(Map.of());

    static Faults of(String field, String message) {
        return new Faults(Map.of(field, message));
    }

    /** What is wrong with a field; empty when nothing is. */
    public String with(String field) {
        return messages.getOrDefault(field, "");
    }

    public boolean none() {
        return messages.isEmpty();
    }
}
