package nl.veiligthuis.platform.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.region.Municipalities;
import nl.veiligthuis.platform.web.Edition;
import nl.veiligthuis.platform.web.Language;

/**
 * All pages that may be found: those of the library, those of features that stand in {@link #FEATURES}, and the first page
 * of every edition. Its other pages belong to the whole country. Chat, checks, console and exit are never among them.
 */
@ApplicationScoped
class PublicPages {

    /** Pages of features, in every language. A page that is found by walking the site and is missing here fails a test. */
    private static final List<String> FEATURES = Stream.concat(
                    Stream.of("hulp-zoeken", "professionals/meldcode-gids", "professionals/toets"),
                    IntStream.rangeClosed(1, 10).mapToObj(number -> "professionals/toets/" + number))
            .toList();

    private final List<PublicPage> all;

    PublicPages(PageLibrary library, Municipalities municipalities) {
        all = Language.OFFERED.stream()
                .flatMap(language -> Stream.of(
                                written(library, language),
                                FEATURES.stream().map(path -> everywhere(language, Edition.NATIONAL, path)),
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

    private static PublicPage everywhere(Language language, Edition edition, String path) {
        return new PublicPage(language, edition, path, Language.OFFERED, null);
    }
}
