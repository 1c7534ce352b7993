package nl.veiligthuis.platform.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A language in which texts may be written. What is offered is a list of its own: a translation may stand in the repository
 * unfinished. See {@code docs/translating.md} for what it takes to offer one.
 *
 * @param tag BCP 47 tag, as it stands in every address and in the {@code lang} attribute
 * @param ownName the language's name for itself, shown in the language switch
 * @param direction {@code ltr} or {@code rtl}, for the {@code dir} attribute
 */
public record Language(String tag, String ownName, String direction) {

    /** The language in which texts are written first. */
    public static final Language DUTCH = new Language("nl", "Nederlands", "ltr");

    /** Dutch of level A2, by the variant {@code simple} of IANA's registry. Chosen by hand alone: no browser asks for it. */
    public static final Language PLAIN_DUTCH = new Language("nl-simple", "Eenvoudig Nederlands", "ltr");

    /** The language most readers get where a text has not been translated yet. */
    public static final Language ENGLISH = new Language("en", "English", "ltr");

    public static final Language ARABIC = new Language("ar", "العربية", "rtl");
    public static final Language TURKISH = new Language("tr", "Türkçe", "ltr");
    public static final Language POLISH = new Language("pl", "Polski", "ltr");
    public static final Language UKRAINIAN = new Language("uk", "Українська", "ltr");
    public static final Language TIGRINYA = new Language("ti", "ትግርኛ", "ltr");

    /** Persian, which readers from Afghanistan call Dari. */
    public static final Language PERSIAN = new Language("fa", "فارسی / دری", "rtl");

    public static final Language FRENCH = new Language("fr", "Français", "ltr");
    public static final Language SPANISH = new Language("es", "Español", "ltr");
    public static final Language SOMALI = new Language("so", "Soomaali", "ltr");

    /** All languages in which texts may be written, in the order of the language switch. */
    public static final List<Language> ALL = List.of(
            DUTCH,
            PLAIN_DUTCH,
            ENGLISH,
            ARABIC,
            TURKISH,
            POLISH,
            UKRAINIAN,
            TIGRINYA,
            PERSIAN,
            FRENCH,
            SPANISH,
            SOMALI);

    /**
     * All languages offered, in the order of the language switch: those that are known, without any that is not ready yet or was
     * taken back. The same stand in {@code quarkus.locales}, the labels of {@code pom.xml} and the balancer; LanguagesTest tells
     * what was forgotten.
     */
    public static final List<Language> OFFERED = ALL;

    /** The languages in which people talk, without those that are another's in plain words. */
    public static final List<Language> SPOKEN =
            OFFERED.stream().map(Language::spoken).distinct().toList();

    /** What browsers call a language by other names: Dari, and Persian of Iran. */
    private static final Map<String, Language> OTHER_NAMES = Map.of("prs", PERSIAN, "pes", PERSIAN);

    /** The offered language with exactly this tag. */
    public static Optional<Language> of(String tag) {
        return OFFERED.stream().filter(offered -> offered.tag.equals(tag)).findFirst();
    }

    /**
     * The best offered language for a browser's {@code Accept-Language} header (RFC 9110, section 12.5.4); Dutch when
     * the header is missing, unreadable or names nothing that is offered.
     */
    public static Language preferred(String acceptLanguage) {
        return preferred(acceptLanguage, OFFERED);
    }

    static Language preferred(String acceptLanguage, List<Language> offered) {
        return ranges(acceptLanguage).stream()
                .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                        .reversed())
                .filter(range -> range.getWeight() > 0)
                .map(range -> named(range.getRange().split("-", 2)[0]))
                .flatMap(Optional::stream)
                .filter(offered::contains)
                .findFirst()
                .orElse(DUTCH);
    }

    /** The language an address begins with; else the one {@link #preferred(String)} by the browser. */
    static Language ofAddress(String path, String acceptLanguage) {
        return of(path.replaceFirst("^/", "").split("/", 2)[0]).orElseGet(() -> preferred(acceptLanguage));
    }

    /** The tag of the language in which somebody talks who reads the one with this tag; any other tag as it is. */
    public static String spoken(String tag) {
        return tag.equals(PLAIN_DUTCH.tag) ? DUTCH.tag : tag;
    }

    /** By the first part of a tag, so that region and script do not count: {@code ti-ER}, {@code fa-AF}. */
    private static Optional<Language> named(String first) {
        return ALL.stream()
                .filter(language -> language.tag.equals(first))
                .findFirst()
                .or(() -> Optional.ofNullable(OTHER_NAMES.get(first)));
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

    /** The languages in which a reader may get a text, the nearest first: who reads plain Dutch knows Dutch better than English. */
    public List<Language> nearest() {
        Stream<Language> others = equals(PLAIN_DUTCH) ? Stream.of(DUTCH, ENGLISH) : Stream.of(ENGLISH, DUTCH);
        return Stream.concat(Stream.of(this), others).distinct().toList();
    }

    /** The language in which a reader of this one talks. */
    public Language spoken() {
        return equals(PLAIN_DUTCH) ? DUTCH : this;
    }

    public boolean rightToLeft() {
        return direction.equals("rtl");
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** How numbers are written: as the language parts and points them, in the digits a telephone shows in the Netherlands. */
    public Locale numbers() {
        return rightToLeft() ? ENGLISH.locale() : Locale.forLanguageTag(spoken().tag + "-u-nu-latn");
    }

    /** The labels of a bundle in this language. */
    public <T> T words(Class<T> bundle) {
        return MessageBundles.get(bundle, Localized.Literal.of(tag));
    }
}
