package nl.veiligthuis.platform.web;

import com.ibm.icu.text.PluralRules;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.util.Locale;

/**
 * The form words take beside a number, by the rules of Unicode's CLDR. A label that counts names those its language has:
 *
 * <pre>{@code {#when count:form(minutes)}{#is 'one'}{minutes} minuut{#else}{minutes} minuten{/when}}</pre>
 */
@TemplateExtension(namespace = "count")
final class Counting {

    private Counting() {}

    /**
     * The form for a number in the language of the label.
     *
     * @return {@code zero}, {@code one}, {@code two}, {@code few}, {@code many} or {@code other}
     */
    static String form(Number number, @TemplateAttribute("locale") Object locale) {
        return PluralRules.forLocale(read(locale)).select(number.doubleValue());
    }

    /** Labels carry the tag of their language, pages a locale. */
    private static Locale read(Object locale) {
        return switch (locale) {
            case Locale known -> known;
            case String tag -> Locale.forLanguageTag(tag);
            case null, default -> Language.DUTCH.locale();
        };
    }
}
