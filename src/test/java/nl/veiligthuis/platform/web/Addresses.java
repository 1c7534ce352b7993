package nl.veiligthuis.platform.web;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address of each route that there is something at. */
final class Addresses {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final String NOTHING_S = "00000000-0000-4000-8000-00000000dead";

    /** What stands for a parameter, whatever the route. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("language", "nl"),
            Map.entry("municipality", "ede"),
            Map.entry("page", "rode-vlaggen"),
            Map.entry("slug", "over-mij"),
            Map.entry("series", "meldingen"),
            Map.entry("number", "1"),
            Map.entry("file", "square.png"),
            Map.entry("unknown", "nergens/te/vinden"),
            Map.entry("table", "asked"),
            Map.entry("own", "nl"),
            Map.entry("theirs", "nl"),
            Map.entry("link", "AAAAAAAAAAAAAAAAAAAAAA"),
            Map.entry("id", NOTHING_S),
            Map.entry("chat", NOTHING_S));

    /** Where the same name stands for something else. */
    private static final Map<String, String> WHOLE = Map.of(
            "/{language}/{slug}", "/nl/mannen",
            "/{language}/{folder}/{name}", "/nl/rode-vlaggen/stalking",
            "/{language}/is-dit-liefde/{name}", "/nl/is-dit-liefde/jaloers",
            "/{language}/verhalen/{name}", "/nl/verhalen/noa",
            "/{language}/verhalen/{name}.mp3", "/nl/verhalen/noa.mp3",
            "/share/{language}/{slug}.png", "/share/nl/mannen.png");

    private Addresses() {}

    /** @throws AssertionError when nobody has given a sample for one of its parameters */
    static String of(String path) {
        String whole = WHOLE.get(path);
        return whole != null ? whole : PARAMETER.matcher(path).replaceAll(found -> sample(found.group(1), path));
    }

    private static String sample(String name, String path) {
        if (!SAMPLES.containsKey(name)) {
            throw new AssertionError("Give a sample for {" + name + "} of " + path);
        }
        return Matcher.quoteReplacement(SAMPLES.get(name));
    }
}
