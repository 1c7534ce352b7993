package nl.veiligthuis.platform.search;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.content.HelpLine;
import nl.veiligthuis.platform.content.HelpLines;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Keys;
import nl.veiligthuis.platform.web.Language;

/**
 * Words after which a help line comes first, from {@code content/search/urgent.yaml}; for whom they count tells
 * {@link UrgentPhrase#countsFor}. A word that means something else in the reader's language, from {@code content/search/ordinary.yaml},
 * counts for none of another one: <i>mes</i> is a knife in Dutch and "my" in French. A line that is not published, or a page that
 * does not exist, stops the start with the key.
 */
@Startup
@ApplicationScoped
public class UrgentWords {

    private static final String FILE = "search/urgent.yaml";
    private static final String ORDINARY = "search/ordinary.yaml";
    private static final int MOST = 2;

    private final HelpLines helpLines;
    private final PageLibrary library;
    private final Map<Entry, List<UrgentPhrase>> entries = new LinkedHashMap<>();
    private final Map<Language, Set<String>> ordinary = new HashMap<>();

    private record Entry(List<String> lines, String page) {}

    UrgentWords(ContentFiles files, HelpLines helpLines, PageLibrary library) {
        this.helpLines = helpLines;
        this.library = library;
        Keys file = Keys.of(FILE, files.text(FILE));
        for (String name : file.names()) {
            read(file.keys(name).exactly(List.of("lines", "page", "words")));
        }
        Keys other = Keys.of(ORDINARY, files.text(ORDINARY)).onlyLanguages();
        Language.ALL.forEach(language -> ordinary.put(language, ordinary(other, language.tag())));
    }

    /** What comes first for these plain words, for a reader of a language; empty for most. */
    Optional<Urgent> of(Collection<String> words, Language reader) {
        List<String> foreign = words.stream()
                .filter(word -> !ordinary.get(reader).contains(word))
                .toList();
        List<Entry> certain = fitting(reader, phrase -> phrase.isIn(phrase.own(reader) ? words : foreign));
        List<Entry> fitting = certain.isEmpty()
                ? fitting(reader, phrase -> phrase.isNearlyIn(phrase.own(reader) ? words : foreign))
                : certain;
        return fitting.isEmpty() ? Optional.empty() : Optional.of(urgent(fitting, reader));
    }

    private List<Entry> fitting(Language reader, Predicate<UrgentPhrase> fits) {
        return entries.entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().anyMatch(phrase -> phrase.countsFor(reader) && fits.test(phrase)))
                .map(Map.Entry::getKey)
                .limit(MOST)
                .toList();
    }

    private Urgent urgent(List<Entry> entries, Language reader) {
        return new Urgent(
                entries.stream()
                        .flatMap(entry -> entry.lines().stream())
                        .distinct()
                        .map(id -> line(id, reader).orElseThrow())
                        .toList(),
                entries.stream()
                        .map(Entry::page)
                        .distinct()
                        .map(slug -> library.get(reader, slug))
                        .toList());
    }

    private Optional<HelpLine> line(String id, Language reader) {
        return helpLines.in(reader).stream()
                .filter(line -> line.id().equals(id))
                .findFirst();
    }

    private void read(Keys entry) {
        Keys words = entry.keys("words").inEachLanguage();
        List<UrgentPhrase> phrases = new ArrayList<>();
        for (Language language : Language.OFFERED) {
            words.texts(language.tag()).forEach(phrase -> phrases.add(UrgentPhrase.of(language, phrase)));
        }
        entries.put(new Entry(known(entry), page(entry)), phrases);
    }

    private static Set<String> ordinary(Keys written, String tag) {
        return written.has(tag)
                ? written.texts(tag).stream()
                        .flatMap(word -> Analysis.plain(word, 1).stream())
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private List<String> known(Keys entry) {
        List<String> lines = entry.texts("lines");
        lines.stream()
                .filter(id -> line(id, Language.DUTCH).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw entry.wrong("lines", "names a help line that is not shown: " + id);
                });
        return lines;
    }

    private String page(Keys entry) {
        String slug = entry.text("page");
        if (library.find(Language.DUTCH, slug).isEmpty()) {
            throw entry.wrong("page", "names a page that does not exist: " + slug);
        }
        return slug;
    }
}
