package nl.veiligthuis.platform.kit;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The style sheets of what is printed. Their colours are those of the site's light scheme, taken from its own style sheet. */
@ApplicationScoped
class Styles {

    private static final Pattern COLOUR = Pattern.compile("(--vt-color-[a-z-]+):\\s*([^;]+);");
    private static final Pattern USE = Pattern.compile("var\\((--vt-[a-z-]+)\\)");

    private final Map<String, String> colours = new HashMap<>();
    private final Map<Piece, String> styles = new EnumMap<>(Piece.class);

    Styles() {
        Matcher colour = COLOUR.matcher(read("web/app/tokens.css"));
        while (colour.find()) {
            // The light scheme comes first.
            colours.putIfAbsent(colour.group(1), colour.group(2));
        }
        for (Piece piece : Piece.values()) {
            styles.put(
                    piece,
                    Stream.concat(Stream.of("common"), piece.styles().stream())
                            .map(name -> filled(read("kit/" + name + ".css")))
                            .collect(Collectors.joining("\n")));
        }
    }

    String of(Piece piece) {
        return styles.get(piece);
    }

    private String filled(String style) {
        return USE.matcher(style).replaceAll(this::colour);
    }

    private String colour(MatchResult use) {
        return Optional.ofNullable(colours.get(use.group(1)))
                .orElseThrow(() -> new IllegalStateException("There is no colour " + use.group(1) + " in tokens.css."));
    }

    static String read(String path) {
        try (InputStream file = Styles.class.getClassLoader().getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " cannot be read", unreadable);
        }
    }
}
