package nl.veiligthuis.platform.design;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens of the design as they are written: the name of each, such as {@code --vt-color-ink}, with its value.
 *
 * @param light in the light scheme, in the order in which they are written
 * @param dark in the dark one, which shares all that has no colour
 */
record Tokens(Map<String, String> light, Map<String, String> dark) {

    /** Where they are written, on the class path. */
    static final String FILE = "web/app/tokens.css";

    private static final Pattern BLOCK = Pattern.compile("(?:@media \\(?([a-z-]+)[^{]*\\{\\s*)?:root\\s*\\{([^}]*)}");
    private static final Pattern TOKEN = Pattern.compile("(--vt-[a-z0-9-]+):\\s*([^;]+);");
    private static final Pattern USE = Pattern.compile("var\\((--vt-[a-z0-9-]+)\\)");

    /** Those of this application. */
    static Tokens read() {
        try (InputStream file = Tokens.class.getClassLoader().getResourceAsStream(FILE)) {
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read", unreadable);
        }
    }

    /** Those of a style sheet; what is said of paper is left out. */
    static Tokens of(String sheet) {
        Map<String, String> light = new LinkedHashMap<>();
        Map<String, String> dark = new LinkedHashMap<>();
        Matcher block = BLOCK.matcher(sheet);
        while (block.find()) {
            Map<String, String> said = tokens(block.group(2));
            if (block.group(1) == null) {
                light.putAll(said);
                dark.putAll(said);
            } else if (block.group(1).equals("prefers-color-scheme")) {
                dark.putAll(said);
            }
        }
        return new Tokens(light, dark);
    }

    private static Map<String, String> tokens(String block) {
        Map<String, String> tokens = new LinkedHashMap<>();
        Matcher token = TOKEN.matcher(block);
        while (token.find()) {
            tokens.put(token.group(1), token.group(2));
        }
        return tokens;
    }

    /** The value a token comes to in a scheme, where one is written as another. */
    static String value(Map<String, String> scheme, String name) {
        String value = scheme.get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no token " + name);
        }
        Matcher use = USE.matcher(value);
        return use.matches() ? value(scheme, use.group(1)) : value;
    }
}
