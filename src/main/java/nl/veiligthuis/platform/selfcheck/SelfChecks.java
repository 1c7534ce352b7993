package nl.veiligthuis.platform.selfcheck;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligthuis.platform.signal.Signals;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Keys;
import nl.veiligthuis.platform.web.Language;

/**
 * All checks in all languages, read once at start. A new one is a new folder of {@code content/selfchecks}: its
 * {@code flow.yaml} and a file of words for each language it is written in, Dutch always; readers of others get the nearest. One
 * that is wrong stops the start.
 */
@Startup
@ApplicationScoped
public class SelfChecks {

    private static final String FOLDER = "selfchecks";
    private static final String FLOW = "flow.yaml";

    /** Those about oneself first. */
    private static final Comparator<SelfCheck> ORDER =
            Comparator.comparing(SelfCheck::about).thenComparing(SelfCheck::slug);

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Signals vocabulary;
    private final Destinations destinations;
    private final Map<Language, Map<String, SelfCheck>> checks = new HashMap<>();

    @Inject
    SelfChecks(ContentFiles files, Signals vocabulary) {
        this(files.texts(FOLDER, ".yaml"), vocabulary, Destinations.of(files));
    }

    /**
     * Reads checks from texts, by their path below {@code content/selfchecks}.
     *
     * @throws IllegalArgumentException with the file and the key of what is missing, unknown or out of reach
     */
    SelfChecks(Map<String, String> texts, Signals vocabulary, Destinations destinations) {
        this.vocabulary = vocabulary;
        this.destinations = destinations;
        Language.OFFERED.forEach(language -> checks.put(language, new HashMap<>()));
        slugs(texts).forEach(slug -> read(slug, texts));
    }

    /** A check in a language. */
    public Optional<SelfCheck> find(Language language, String slug) {
        return Optional.ofNullable(checks.get(language).get(slug));
    }

    /** All checks in a language, in the order in which they are offered. */
    public List<SelfCheck> all(Language language) {
        return checks.get(language).values().stream().sorted(ORDER).toList();
    }

    private void read(String slug, Map<String, String> texts) {
        if (!SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException("content/" + FOLDER + "/" + slug
                    + " is no name for a check: it takes lower-case letters, digits and single dashes");
        }
        Set<String> known = Stream.concat(Stream.of(FLOW), Language.ALL.stream().map(SelfChecks::words))
                .map(name -> slug + "/" + name)
                .collect(Collectors.toCollection(TreeSet::new));
        texts.keySet().stream()
                .filter(file -> file.startsWith(slug + "/") && !known.contains(file))
                .forEach(unknown -> {
                    throw new IllegalArgumentException(
                            "content/" + FOLDER + "/" + unknown + " is not known; known are " + known);
                });
        Flow flow = FlowFile.read(Keys.in(FOLDER, slug + "/" + FLOW, texts), vocabulary, destinations);
        Keys.in(FOLDER, slug + "/" + words(Language.DUTCH), texts);
        Language.OFFERED.forEach(reader -> {
            Language language = nearest(reader, slug, texts);
            Keys words = Keys.in(FOLDER, slug + "/" + words(language), texts);
            checks.get(reader).put(slug, WordsFile.read(slug, language, words, flow, signals(flow, reader)));
        });
    }

    private static Language nearest(Language reader, String slug, Map<String, String> texts) {
        return reader.nearest().stream()
                .filter(language -> texts.containsKey(slug + "/" + words(language)))
                .findFirst()
                .orElseThrow();
    }

    private List<Signal> signals(Flow flow, Language language) {
        return flow.rules().order().stream()
                .map(id -> new Signal(id, vocabulary.words(id, language)))
                .toList();
    }

    private static List<String> slugs(Map<String, String> texts) {
        return texts.keySet().stream()
                .map(file -> file.split("/", 2)[0])
                .distinct()
                .toList();
    }

    private static String words(Language language) {
        return language.tag() + ".yaml";
    }
}
