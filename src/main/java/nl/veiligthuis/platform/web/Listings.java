package nl.veiligthuis.platform.web;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the {@link Listing} of a page. Without an address of the site in the settings there is none: one made of the
 * {@code Host} of a request would let anybody give this site another name.
 */
@Startup
@ApplicationScoped
public class Listings {

    private static final String HOME_PICTURE = "home";
    private static final Map<String, String> LOCALES = Map.ofEntries(
            Map.entry("nl", "nl_NL"),
            Map.entry("nl-simple", "nl_NL"),
            Map.entry("en", "en_GB"),
            Map.entry("ar", "ar_AR"),
            Map.entry("tr", "tr_TR"),
            Map.entry("pl", "pl_PL"),
            Map.entry("uk", "uk_UA"),
            Map.entry("ti", "ti_ER"),
            Map.entry("fa", "fa_IR"),
            Map.entry("fr", "fr_FR"),
            Map.entry("es", "es_ES"),
            Map.entry("so", "so_SO"));

    private final Optional<String> site;

    /** @throws IllegalArgumentException when the address of the site is not one */
    Listings(WebConfig config) {
        site = config.address()
                .map(address -> Site.of(address, "platform.web.address").origin());
    }

    /** The whole address of a path, which begins with a slash. */
    public Optional<String> address(String path) {
        return site.map(known -> known + path);
    }

    /** The address of the newest pages in a language. */
    public Optional<String> feed(Language language) {
        return address("/" + language.tag() + "/nieuw.atom");
    }

    /**
     * The listing of a page.
     *
     * @param reader the language in which it is shown
     * @param path its address after the language; empty for the first page
     * @param languages in which it is written
     * @param pictured whether there is a picture to share it with
     */
    public Optional<Listing> of(
            Edition edition, Language reader, String path, List<Language> languages, boolean pictured) {
        boolean borrowed = edition.local() && !path.isEmpty();
        Edition home = borrowed ? Edition.NATIONAL : edition;
        Language language = nearest(reader, languages);
        return site.map(known -> new Listing(
                known + home.address(language, path),
                borrowed || !language.equals(reader) ? List.of() : alternates(known, home, path, languages),
                feed(language).orElseThrow(),
                pictured ? known + picture(language, path) : "",
                LOCALES.get(language.tag()),
                path.isEmpty() || !pictured ? "website" : "article"));
    }

    private static List<Listing.Alternate> alternates(
            String site, Edition edition, String path, List<Language> languages) {
        Stream<Listing.Alternate> written = languages.stream()
                .map(language -> new Listing.Alternate(language.tag(), site + edition.address(language, path)));
        String others = site + edition.address(nearest(Language.DUTCH, languages), path);
        return Stream.concat(written, Stream.of(new Listing.Alternate("x-default", others)))
                .toList();
    }

    private static String picture(Language language, String path) {
        return "/share/" + language.tag() + "/" + (path.isEmpty() ? HOME_PICTURE : path) + ".png";
    }

    /** The language in which a reader gets a page. */
    private static Language nearest(Language reader, List<Language> languages) {
        return reader.nearest().stream().filter(languages::contains).findFirst().orElse(Language.DUTCH);
    }
}
