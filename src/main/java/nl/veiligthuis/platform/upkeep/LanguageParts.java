package nl.veiligthuis.platform.upkeep;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Keys;
import nl.veiligthuis.platform.web.Language;
import nl.veiligthuis.platform.web.Table;

/** How far each part of each translation is, from the files as they are now: those of languages that are not offered too. */
final class LanguageParts {

    private static final String MESSAGES = "messages";
    private static final String PROPERTIES = ".properties";
    private static final String YAML = ".yaml";
    private static final String TEXT = ".txt";
    private static final String DRAFT = "draft";
    private static final String GLOSSARY = "glossary";
    private static final String TOPICS = "topics.yaml";

    private final ContentFiles content;
    private final PageLibrary library;
    private final Map<String, String> labels;
    private final Map<String, String> checks;
    private final Map<String, String> signals;
    private final Map<String, String> phrases;

    /**
     * Reads the files.
     *
     * @param labels the folder {@code i18n}
     * @throws IllegalArgumentException when one of them cannot be read as what it is
     */
    LanguageParts(ContentFiles content, ContentFiles labels) {
        this.content = content;
        this.library = new PageLibrary(content, Language.ALL);
        this.labels = labels.texts(MESSAGES, PROPERTIES);
        this.checks = content.texts("selfchecks", YAML);
        this.signals = content.texts("signals", YAML);
        this.phrases = content.texts("phrases", YAML);
    }

    /** All parts, in the order in which a translator makes them. */
    List<LanguagePart> of(Language language) {
        return Stream.of(
                        file(language, GLOSSARY, false, GLOSSARY, YAML),
                        labels(language),
                        pages(language, true),
                        pages(language, false),
                        checks(language, true),
                        checks(language, false),
                        signals(language),
                        cards(language),
                        helpLines(language),
                        urgent(language),
                        file(language, "kit", true, "kit", YAML),
                        file(language, "cover", true, "cover", TEXT),
                        file(language, "return words", false, "return-words", TEXT),
                        file(language, "reporting code", false, "meldcode", YAML),
                        file(language, "cases", false, "cases", YAML))
                // Its terms are what a glossary starts from.
                .filter(part -> !language.equals(Language.DUTCH) || !part.name().equals(GLOSSARY))
                .toList();
    }

    private LanguagePart labels(Language language) {
        List<String> missing = new ArrayList<>();
        int all = 0;
        for (Map.Entry<String, String> dutch : labels.entrySet()) {
            if (dutch.getKey().endsWith(ending(Language.DUTCH))) {
                String file = dutch.getKey().replace(ending(Language.DUTCH), ending(language));
                Properties written = properties(labels.getOrDefault(file, ""));
                List<String> keys = properties(dutch.getValue()).stringPropertyNames().stream()
                        .sorted()
                        .toList();
                all += keys.size();
                keys.stream()
                        .filter(key -> written.getProperty(key, "").isBlank())
                        .forEach(key -> missing.add("i18n/messages/" + file + ": " + key));
            }
        }
        return LanguagePart.of(language, "labels", true, all, missing);
    }

    private LanguagePart pages(Language language, boolean first) {
        List<Page> all = library.all(language).stream()
                .filter(page -> FirstParts.page(page.slug()) == first)
                .toList();
        List<Page> written = all.stream().filter(Page::translated).toList();
        return new LanguagePart(
                language,
                first ? "first pages" : "other pages",
                first,
                all.size(),
                all.stream()
                        .filter(page -> !page.translated())
                        .map(page -> "content/" + language.tag() + "/" + page.slug() + ".md")
                        .toList(),
                written.stream().filter(Page::behind).count(),
                written.stream().filter(page -> !page.approved()).count());
    }

    private LanguagePart checks(Language language, boolean first) {
        List<String> all = checks.keySet().stream()
                .filter(file -> file.endsWith("/" + Language.DUTCH.tag() + YAML))
                .filter(file -> FirstParts.check(file) == first)
                .map(file -> file.replace(Language.DUTCH.tag() + YAML, language.tag() + YAML))
                .toList();
        return LanguagePart.of(
                language,
                first ? "first checks" : "other checks",
                first,
                all.size(),
                all.stream()
                        .filter(file -> !checks.containsKey(file))
                        .map(file -> "content/selfchecks/" + file)
                        .toList());
    }

    private LanguagePart signals(Language language) {
        String file = language.tag() + YAML;
        List<String> all = signals.containsKey(Language.DUTCH.tag() + YAML)
                ? List.copyOf(
                        Keys.in("signals", Language.DUTCH.tag() + YAML, signals).names())
                : List.of();
        return LanguagePart.of(
                language,
                "signals",
                true,
                all.size(),
                all.stream()
                        .filter(id -> !signals.containsKey(file)
                                || !Keys.in("signals", file, signals).has(id))
                        .map(id -> "content/signals/" + file + ": " + id)
                        .toList());
    }

    private LanguagePart cards(Language language) {
        List<String> missing = new ArrayList<>();
        int all = 0;
        int drafts = 0;
        for (String file : phrases.keySet()) {
            Keys written = Keys.in("phrases", file, phrases);
            for (String id : written.names()) {
                all++;
                Keys card = written.keys(id);
                if (!card.has(language.tag())) {
                    missing.add("content/phrases/" + file + ": " + id);
                } else if (!file.equals(TOPICS) && card.text("status").equals(DRAFT)) {
                    drafts++;
                }
            }
        }
        return new LanguagePart(language, "phrase cards", true, all, missing, 0, drafts);
    }

    /** A line that is not shown needs no words. */
    private LanguagePart helpLines(Language language) {
        String file = "data/help-lines.yaml";
        Map<String, Keys> lines = new TreeMap<>();
        if (content.texts("data", ".csv").containsKey("help-lines.csv")) {
            Keys written = Keys.of(file, content.text(file));
            Table.rows(content.text("data/help-lines.csv")).stream()
                    .filter(row -> row.get("publish").equals("yes"))
                    .map(row -> row.get("id"))
                    .forEach(id -> lines.put(id, written.keys(id)));
        }
        return within(language, "help lines", file, lines);
    }

    private LanguagePart urgent(Language language) {
        String file = "search/urgent.yaml";
        Map<String, Keys> topics = new TreeMap<>();
        if (content.texts("search", YAML).containsKey("urgent.yaml")) {
            Keys written = Keys.of(file, content.text(file));
            written.names()
                    .forEach(id -> topics.put(id + ".words", written.keys(id).keys("words")));
        }
        return within(language, "urgent words", file, topics);
    }

    /** What stands language by language within one file. */
    private static LanguagePart within(Language language, String name, String file, Map<String, Keys> entries) {
        return LanguagePart.of(
                language,
                name,
                true,
                entries.size(),
                entries.entrySet().stream()
                        .filter(entry -> !entry.getValue().has(language.tag()))
                        .map(entry -> "content/" + file + ": " + entry.getKey() + "." + language.tag())
                        .toList());
    }

    private LanguagePart file(Language language, String name, boolean needed, String folder, String ending) {
        boolean there = content.texts(folder, ending).containsKey(language.tag() + ending);
        List<String> missing = there ? List.of() : List.of("content/" + folder + "/" + language.tag() + ending);
        return LanguagePart.of(language, name, needed, 1, missing);
    }

    private static String ending(Language language) {
        return "_" + language.tag() + PROPERTIES;
    }

    private static Properties properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
            return properties;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
