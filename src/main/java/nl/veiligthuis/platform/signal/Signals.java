package nl.veiligthuis.platform.signal;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Keys;
import nl.veiligthuis.platform.web.Language;

/**
 * All signals there are, and their words in all languages, read once at start from {@code content/signals}. A word that
 * is missing or too many stops the start. What somebody does has signals of its own: the same words must not tell of a
 * blow that was given and of one that was taken.
 */
@Startup
@ApplicationScoped
public class Signals {

    private static final String FOLDER = "signals";
    private static final String VOCABULARY = "signals.yaml";
    private static final String ALL = "signals";
    private static final String OWN = "own-behaviour";

    private final List<String> ids;
    private final Set<String> own;
    private final Map<Language, Map<String, String>> words = new HashMap<>();

    @Inject
    public Signals(ContentFiles files) {
        this(files.texts(FOLDER, ".yaml"));
    }

    /**
     * Reads a vocabulary from texts, by their path below {@code content/signals}.
     *
     * @throws IllegalArgumentException with the file and the key of what is missing, unknown or there twice
     */
    public Signals(Map<String, String> texts) {
        Keys.onlyLanguagesAnd(List.of(VOCABULARY), FOLDER, texts);
        Keys written = Keys.in(FOLDER, VOCABULARY, texts).exactly(List.of(ALL, OWN));
        ids = ids(written);
        own = Set.copyOf(written.texts(OWN));
        Language.OFFERED.forEach(language ->
                words.put(language, words(Keys.in(FOLDER, file(language), texts).exactly(ids))));
    }

    public boolean known(String id) {
        return ids.contains(id);
    }

    /**
     * What a signal is called, in two to seven words that fit visitor and adviser alike.
     *
     * @throws IllegalArgumentException when there is no such signal
     */
    public String words(String id, Language language) {
        if (!known(id)) {
            // The name is left out: it may come from a visitor, and messages end up in logs.
            throw new IllegalArgumentException("There is no such signal");
        }
        return words.get(language).get(id);
    }

    /**
     * Whether a signal can be about this.
     *
     * @param about null when it is not known
     */
    public boolean fits(String id, About about) {
        return known(id) && own.contains(id) == (about == About.OWN_BEHAVIOUR);
    }

    /** Those of these signals that are known, each once and the most urgent first: never more than there are. */
    public List<String> ordered(Collection<String> some) {
        Set<String> wanted = new HashSet<>(some);
        return ids.stream().filter(wanted::contains).toList();
    }

    private static List<String> ids(Keys written) {
        Set<String> ids = new LinkedHashSet<>();
        for (String list : List.of(ALL, OWN)) {
            for (String id : written.texts(list)) {
                if (!ids.add(written.id(list, id))) {
                    throw written.wrong(list, "names " + id + " twice");
                }
            }
        }
        return List.copyOf(ids);
    }

    private static Map<String, String> words(Keys written) {
        return written.names().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), written::text));
    }

    private static String file(Language language) {
        return language.tag() + ".yaml";
    }
}
