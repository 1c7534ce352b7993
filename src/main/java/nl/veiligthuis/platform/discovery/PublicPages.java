package nl.veiligthuis.platform.discovery;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.region.Municipalities;
import nl.veiligthuis.platform.search.Findable;
import nl.veiligthuis.platform.search.Findables;
import nl.veiligthuis.platform.web.Edition;
import nl.veiligthuis.platform.web.Language;

/**
 * All pages that strangers may be led to: those of the library, what features let be found, and the first page of every
 * edition. Its other pages belong to the whole country. Chat, checks, console and exit are never among them.
 */
@ApplicationScoped
class PublicPages {

    /** Pages on which one looks for something. A page that is met by walking the site and is missing here fails a test. */
    private static final List<String> FINDERS = List.of("hulp-zoeken", "zoeken");

    /** Whoever looks for a check finds it here, and nobody finds it in the history of a search engine. */
    private static final String CHECKS = "check";

    private final List<PublicPage> all;

    PublicPages(PageLibrary library, Municipalities municipalities, @All List<Findables> features) {
        Map<Language, Set<String>> found = Language.OFFERED.stream()
                .collect(Collectors.toMap(language -> language, language -> found(features, library, language)));
        all = Language.OFFERED.stream()
                .flatMap(language -> Stream.of(
                                written(library, language),
                                found.get(language).stream()
                                        .map(path -> new PublicPage(
                                                language, Edition.NATIONAL, path, languages(found, path), null)),
                                FINDERS.stream().map(path -> everywhere(language, Edition.NATIONAL, path)),
                                municipalities.all().stream()
                                        .map(place ->
                                                everywhere(language, new Edition(place.slug(), place.name()), "")))
                        .flatMap(pages -> pages))
                .toList();
    }

    List<PublicPage> all() {
        return all;
    }

    private static Stream<PublicPage> written(PageLibrary library, Language language) {
        return library.all(language).stream()
                .filter(Page::translated)
                .map(page -> new PublicPage(
                        language, Edition.NATIONAL, page.path(), library.languages(page.slug()), page.reviewed()));
    }

    /** What features have in a language itself, beside the pages of the library. To ask them takes a while: once is enough. */
    private static Set<String> found(List<Findables> features, PageLibrary library, Language language) {
        return features.stream()
                .flatMap(feature -> feature.in(language).stream())
                .filter(page -> page.language().equals(language))
                .map(Findable::slug)
                .filter(path -> !path.equals(CHECKS) && !path.startsWith(CHECKS + "/"))
                .filter(path -> library.find(language, path).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Language> languages(Map<Language, Set<String>> found, String path) {
        return Language.OFFERED.stream()
                .filter(language -> found.get(language).contains(path))
                .toList();
    }

    private static PublicPage everywhere(Language language, Edition edition, String path) {
        return new PublicPage(language, edition, path, Language.OFFERED, null);
    }
}
