package nl.veiligthuis.platform.phrase;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Keys;
import nl.veiligthuis.platform.web.Language;

/**
 * All phrase cards there are, read once at start from {@code content/phrases}. A card that lacks a language, or holds
 * anything it should not, stops the start.
 */
@Startup
@ApplicationScoped
public class PhraseCards {

    private static final String FOLDER = "phrases";
    private static final String TOPICS = "topics.yaml";
    private static final String STATUS = "status";
    private static final List<String> STATES = List.of("draft", "approved");

    private final List<Topic> topics;
    private final Map<String, PhraseCard> cards = new LinkedHashMap<>();

    @Inject
    public PhraseCards(ContentFiles files) {
        this(files.texts(FOLDER, ".yaml"));
    }

    /**
     * Reads cards from texts, by their path below {@code content/phrases}.
     *
     * @throws IllegalArgumentException with the file and the key of what is missing, unknown, there twice or too long
     */
    public PhraseCards(Map<String, String> texts) {
        topics = topics(Keys.in(FOLDER, TOPICS, texts));
        Keys.onlyFiles(FOLDER, texts, files());
        topics.forEach(topic -> read(topic, Keys.in(FOLDER, file(topic), texts)));
    }

    /** In the order in which an adviser sees them. */
    public List<Topic> topics() {
        return topics;
    }

    /** Topic by topic, each in the order of its file. */
    public List<PhraseCard> all() {
        return List.copyOf(cards.values());
    }

    /** The card with exactly this id. */
    public Optional<PhraseCard> named(String id) {
        return Optional.ofNullable(cards.get(id));
    }

    private static List<Topic> topics(Keys written) {
        return written.names().stream()
                .map(id -> new Topic(written.id(id, id), words(written.keys(id).inEachLanguage())))
                .toList();
    }

    private void read(Topic topic, Keys written) {
        for (String id : written.names()) {
            PhraseCard card = new PhraseCard(
                    written.id(id, id),
                    topic.id(),
                    words(approvable(written.keys(id).inEachLanguage(STATUS))));
            PhraseCard earlier = cards.putIfAbsent(id, card);
            if (earlier != null) {
                throw written.wrong(id, "is a card of " + earlier.topic() + " too");
            }
        }
    }

    private static Keys approvable(Keys card) {
        if (!STATES.contains(card.text(STATUS))) {
            throw card.wrong(STATUS, "must be one of " + STATES);
        }
        return card;
    }

    private static Map<Language, String> words(Keys written) {
        return Language.OFFERED.stream()
                .collect(
                        Collectors.toUnmodifiableMap(language -> language, language -> words(written, language.tag())));
    }

    private static String words(Keys written, String tag) {
        String words = written.text(tag);
        if (words.length() > PhraseCard.LONGEST) {
            throw written.wrong(
                    tag, "has " + words.length() + " characters; there may be " + PhraseCard.LONGEST + " at most");
        }
        return words;
    }

    private Set<String> files() {
        return Stream.concat(Stream.of(TOPICS), topics.stream().map(PhraseCards::file))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String file(Topic topic) {
        return topic.id() + ".yaml";
    }
}
