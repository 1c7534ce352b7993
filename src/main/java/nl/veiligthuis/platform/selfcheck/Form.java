package nl.veiligthuis.platform.selfcheck;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The body of a form, read leniently: what cannot be decoded is passed over, where the framework's own reader would fail
 * the whole request.
 */
final class Form {

    private Form() {}

    /**
     * The fields of an {@code application/x-www-form-urlencoded} body.
     *
     * @return the first value of each name
     */
    static Map<String, String> fields(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                try {
                    fields.putIfAbsent(decoded(pair.substring(0, sign)), decoded(pair.substring(sign + 1)));
                } catch (IllegalArgumentException malformed) {
                    continue;
                }
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
