package nl.veiligthuis.platform.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A language in which the service is offered.
 *
 * @param tag BCP 47 tag, as it stands in every address and in the {@code lang} attribute
 * @param ownName the language's name for itself, shown in the language switch
 * @param direction {@code ltr} or {@code rtl}, for the {@code dir} attribute
 */
public record Language(String tag, String ownName, String direction) {

    /** The language in which texts are written first. */
    public static final Language DUTCH = new Language("nl", "Nederlands", "ltr");

    /** The language a reader gets where a text has not been translated yet. */
    public static final Language ENGLISH = new Language("en", "English", "ltr");

    public static final Language ARABIC = new Language("ar", "العربية", "rtl");

    /** All languages offered, in the order of the language switch. */
    public static final List<Language> OFFERED = List.of(DUTCH, ENGLISH, ARABIC);

    /** The offered language with exactly this tag. */
    public static Optional<Language> of(String tag) {
        return OFFERED.stream().filter(offered -> offered.tag.equals(tag)).findFirst();
    }

    /**
     * The best offered language for a browser's {@code Accept-Language} header (RFC 9110, section 12.5.4); Dutch when
     * the header is missing, unreadable or names nothing that is offered.
     */
    public static Language preferred(String acceptLanguage) {
        return ranges(acceptLanguage).stream()
                .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                        .reversed())
                .filter(range -> range.getWeight() > 0)
                .map(range -> of(range.getRange().split("-", 2)[0]))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(DUTCH);
    }

    /** The language an address begins with; else the one {@link #preferred(String)} by the browser. */
    static Language ofAddress(String path, String acceptLanguage) {
        return of(path.replaceFirst("^/", "").split("/", 2)[0]).orElseGet(() -> preferred(acceptLanguage));
    }

    private static List<Locale.LanguageRange> ranges(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 1_000) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The labels of a bundle in this language. */
    public <T> T words(Class<T> bundle) {
        return MessageBundles.get(bundle, Localized.Literal.of(tag));
    }
}
