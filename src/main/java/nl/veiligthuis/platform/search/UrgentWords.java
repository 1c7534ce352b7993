package nl.veiligthuis.platform.search;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.veiligthuis.platform.content.HelpLine;
import nl.veiligthuis.platform.content.HelpLines;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Keys;
import nl.veiligthuis.platform.web.Language;

/**
 * Words after which a help line comes first, from {@code content/search/urgent.yaml}. A line that is not published, or a page
 * that does not exist, stops the start with the key.
 */
@Startup
@ApplicationScoped
public class UrgentWords {

    private static final String FILE = "search/urgent.yaml";
    private static final int MOST = 2;
    private static final List<String> TAGS =
            Language.OFFERED.stream().map(Language::tag).toList();

    private final HelpLines helpLines;
    private final PageLibrary library;
    private final Map<Entry, List<UrgentPhrase>> entries = new LinkedHashMap<>();

    private record Entry(List<String> lines, String page) {}

    UrgentWords(ContentFiles files, HelpLines helpLines, PageLibrary library) {
        this.helpLines = helpLines;
        this.library = library;
        Keys file = Keys.of(FILE, files.text(FILE));
        for (String name : file.names()) {
            read(file.keys(name).exactly(List.of("lines", "page", "words")));
        }
    }

    /** What comes first for these plain words, for a reader of a language; empty for most. */
    Optional<Urgent> of(Collection<String> words, Language reader) {
        List<Entry> certain = fitting(phrase -> phrase.isIn(words));
        List<Entry> fitting = certain.isEmpty() ? fitting(phrase -> phrase.isNearlyIn(words)) : certain;
        return fitting.isEmpty() ? Optional.empty() : Optional.of(urgent(fitting, reader));
    }

    private List<Entry> fitting(Predicate<UrgentPhrase> fits) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(fits))
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
        Keys words = entry.keys("words").exactly(TAGS);
        List<UrgentPhrase> phrases = new ArrayList<>();
        for (Language language : Language.OFFERED) {
            words.texts(language.tag()).forEach(phrase -> phrases.add(UrgentPhrase.of(language, phrase)));
        }
        entries.put(new Entry(known(entry), page(entry)), phrases);
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
