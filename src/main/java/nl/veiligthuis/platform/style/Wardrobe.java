package nl.veiligthuis.platform.style;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts into a page the styles it needs, so that it is there whole with its first answer: of the files that {@code web/app/app.css}
 * names, the rules that may hold on the page. Also the one script that must run before anything is seen. See ADR 54.
 */
@Startup
@Singleton
public class Wardrobe {

    /** Where a page wants its styles. */
    private static final String PLACE = "<style></style>";

    /** Where a page wants the script that runs before it is drawn. */
    private static final String SCRIPT_PLACE = "<script></script>";

    private static final String FOLDER = "web/app/";
    private static final Pattern FILE = Pattern.compile("@import '\\./([\\w-]+\\.css)'");
    private static final String SCRIPT = "web/inline/left.js";

    /** Classes that no page need have when it is sent. */
    static final Set<String> GIVEN_BY_SCRIPTS = Set.of("covered", "lost", "mine", "numbers", "part", "theirs");

    private static final Pattern NAMES = Pattern.compile("\\s(?:class|id)=\"([^\"]*)\"");

    private record Text(String text, String hash) {
        static Text of(String text) {
            return new Text(text, hashOf(text));
        }
    }

    private record Content(List<Sheet> sheets, Text script) {}

    private final Content content = read();

    /**
     * Dresses a page.
     *
     * @param html as it was rendered
     * @return empty when it wants no styles in it, as those of the console
     */
    public Optional<Dress> dress(String html) {
        int place = html.indexOf(PLACE);
        if (place < 0) {
            return Optional.empty();
        }
        Content now = LaunchMode.current() == LaunchMode.DEVELOPMENT ? read() : content;
        Text style = style(html, now.sheets());
        String dressed = html.substring(0, place)
                        .replace(SCRIPT_PLACE, "<script>" + now.script().text() + "</script>")
                + "<style>" + style.text() + "</style>"
                + html.substring(place + PLACE.length());
        return Optional.of(new Dress(dressed, style.hash(), now.script().hash()));
    }

    private static Text style(String html, List<Sheet> sheets) {
        Set<String> names = new HashSet<>(GIVEN_BY_SCRIPTS);
        NAMES.matcher(html)
                .results()
                .forEach(found -> names.addAll(List.of(found.group(1).split(" "))));
        Direction direction = Direction.of(html);
        return Text.of(sheets.stream().map(sheet -> sheet.on(names, direction)).collect(Collectors.joining()));
    }

    private static Content read() {
        List<Sheet> sheets = new ArrayList<>();
        for (String file : files()) {
            try {
                sheets.add(new Sheet(text(FOLDER + file)));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalStateException(FOLDER + file + ": " + wrong.getMessage(), wrong);
            }
        }
        return new Content(List.copyOf(sheets), Text.of(withoutComments(text(SCRIPT))));
    }

    /** In the order in which one lays over the other. */
    static List<String> files() {
        return FILE.matcher(text(FOLDER + "app.css"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String withoutComments(String script) {
        return script.lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("//"))
                .collect(Collectors.joining("\n"));
    }

    /** Past any cache, so that in development what was just written is seen. */
    static String text(String name) {
        URL found = Thread.currentThread().getContextClassLoader().getResource(name);
        if (found == null) {
            throw new IllegalStateException(name + " is missing");
        }
        try {
            URLConnection connection = found.openConnection();
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }

    private static String hashOf(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
