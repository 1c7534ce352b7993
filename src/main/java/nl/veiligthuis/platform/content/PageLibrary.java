package nl.veiligthuis.platform.content;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;

/**
 * All pages in all languages, read once at start; a page that is wrong stops the start with its file and key.
 * Where a translation is missing a reader gets the nearest language the page is written in, see {@link Language#nearest}.
 */
@Startup
@ApplicationScoped
public class PageLibrary {

    private final Map<Language, Map<String, Page>> pages;
    private final Map<String, List<Language>> languages = new HashMap<>();

    @Inject
    public PageLibrary(ContentFiles files) {
        this(files, Language.OFFERED);
    }

    /** Pages for readers of some languages, offered or not; Dutch must be among them. */
    public PageLibrary(ContentFiles files, List<Language> readers) {
        Map<Language, Map<String, FrontMatter>> written = eachAtOnce(readers, language -> read(files, language));
        pages = eachAtOnce(readers, reader -> forReader(reader, written));
        pages.get(Language.DUTCH).keySet().forEach(slug -> languages.put(slug, writtenIn(slug, written)));
    }

    /** A page in a reader's language, or in the nearest one it is written in. */
    public Optional<Page> find(Language reader, String slug) {
        return Optional.ofNullable(pages.get(reader).get(slug));
    }

    /**
     * A page the software relies on.
     *
     * @throws IllegalStateException when it is gone
     */
    public Page get(Language reader, String slug) {
        return find(reader, slug)
                .orElseThrow(() -> new IllegalStateException("content/nl/" + slug + ".md is missing: put it back."));
    }

    /** All pages a reader of a language gets, by their addresses. */
    public List<Page> all(Language reader) {
        return pages.get(reader).values().stream()
                .sorted(Comparator.comparing(Page::slug))
                .toList();
    }

    /** The languages in which a page is written; empty when there is no such page. */
    public List<Language> languages(String slug) {
        return languages.getOrDefault(slug, List.of());
    }

    /** The pages of a folder, in their own order. */
    public List<Page> in(Language reader, String folder) {
        return pages.get(reader).values().stream()
                .filter(page -> page.slug().startsWith(folder + "/"))
                .sorted(Comparator.comparingInt(Page::order).thenComparing(Page::slug))
                .toList();
    }

    /** The page after this one in its folder; after the last comes the first. */
    public Page next(Page page) {
        List<Page> all = in(page.reader(), page.slug().substring(0, page.slug().lastIndexOf('/')));
        return all.get((all.indexOf(page) + 1) % all.size());
    }

    /**
     * The start waits for this: every processor takes a language. What is thrown is thrown here as it was; across threads it would
     * come wrapped, and its message with the name of its class.
     */
    private static <T> Map<Language, T> eachAtOnce(List<Language> readers, Function<Language, T> of) {
        Map<Language, Supplier<T>> made = readers.parallelStream()
                .collect(Collectors.toMap(Function.identity(), language -> made(() -> of.apply(language))));
        Map<Language, T> each = new HashMap<>();
        readers.forEach(language -> each.put(language, made.get(language).get()));
        return each;
    }

    /** What is made now, or thrown when it is asked for. */
    private static <T> Supplier<T> made(Supplier<T> maker) {
        try {
            T value = maker.get();
            return () -> value;
        } catch (RuntimeException wrong) {
            return () -> {
                throw wrong;
            };
        }
    }

    private static Map<String, FrontMatter> read(ContentFiles files, Language language) {
        Map<String, FrontMatter> read = new HashMap<>();
        files.texts(language.tag(), ".md")
                .forEach((name, text) -> read.put(
                        name.replaceFirst("\\.md$", ""), FrontMatter.parse(language.tag() + "/" + name, text)));
        return read;
    }

    private static Map<String, Page> forReader(Language reader, Map<Language, Map<String, FrontMatter>> written) {
        Map<String, Language> nearest = new HashMap<>();
        reader.nearest().reversed().forEach(language -> written.getOrDefault(language, Map.of())
                .keySet()
                .forEach(slug -> nearest.put(slug, language)));
        Map<String, Page> shown = new HashMap<>();
        nearest.forEach((slug, language) -> shown.put(
                slug, page(slug, reader, language, written.get(language).get(slug), newer(slug, language, written))));
        return Map.copyOf(shown);
    }

    private static List<Language> writtenIn(String slug, Map<Language, Map<String, FrontMatter>> written) {
        return Language.ALL.stream()
                .filter(language -> written.getOrDefault(language, Map.of()).containsKey(slug))
                .toList();
    }

    private static LocalDate newer(String slug, Language language, Map<Language, Map<String, FrontMatter>> written) {
        FrontMatter source = written.get(Language.DUTCH).get(slug);
        FrontMatter translation = written.get(language).get(slug);
        return source != null && source.reviewed().isAfter(translation.reviewed()) ? source.reviewed() : null;
    }

    private static Page page(String slug, Language reader, Language language, FrontMatter front, LocalDate newer) {
        return new Page(
                slug,
                reader,
                language,
                front.title(),
                front.summary(),
                front.sources(),
                front.reviewed(),
                newer,
                front.approved(),
                front.order(),
                front.scene(),
                front.warning(),
                front.themes(),
                new PageText(front.body(), reader));
    }
}
