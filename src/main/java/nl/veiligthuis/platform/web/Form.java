package nl.veiligthuis.platform.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A form somebody sent, read leniently: a field that cannot be decoded is passed over, where the framework's own reader
 * would fail the whole request or leave it without an answer.
 *
 * @param fields the first value of each name
 */
public record Form(Map<String, String> fields) {

    /**
     * Reads a body.
     *
     * @param body of {@code application/x-www-form-urlencoded}; null counts as empty
     */
    public static Form of(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : (body == null ? "" : body).split("&")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                try {
                    fields.putIfAbsent(decoded(pair.substring(0, sign)), decoded(pair.substring(sign + 1)));
                } catch (IllegalArgumentException malformed) {
                    continue;
                }
            }
        }
        return new Form(fields);
    }

    /** What was sent under a name; empty when nothing was. */
    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /**
     * The boxes that were ticked whose names begin alike.
     *
     * @return what follows in their names
     */
    public Set<String> ticked(String prefix) {
        return fields.entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith(prefix) && field.getValue().equals("yes"))
                .map(field -> field.getKey().substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    /** The database takes no NUL, and nobody types one. */
    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8).replace("\0", "");
    }
}
