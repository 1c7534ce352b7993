package nl.veiligthuis.platform.journeys;

import java.util.List;
import java.util.stream.Stream;
import nl.veiligthuis.platform.web.Language;

/**
 * An address of each type of public page. In Dutch and Arabic all of them are looked at, in every other language that is offered
 * those which somebody in danger needs; with {@code -Dplatform.test.accessible=all} everything is.
 */
final class PageTypes {

    /** What somebody in danger needs, and whatever has a form or a list of languages of its own. */
    private static final List<String> NEEDED = List.of(
            "",
            "is-dit-liefde",
            "is-dit-liefde/jaloers",
            "rode-vlaggen",
            "rode-vlaggen/verwurging",
            "veilig-gebruik",
            "hulplijnen",
            "hulp-zoeken",
            "check",
            "check/over-mij",
            "check/over-iemand",
            "chat",
            "zoeken",
            "toegankelijkheid",
            "there-is-no-such-page");

    private static final List<String> OTHERS = List.of(
            "wat-doet-veilig-thuis/advies",
            "professionals",
            "professionals/meldcode-gids",
            "professionals/toets/1",
            "bescherming/aware",
            "verhalen",
            "verhalen/noa",
            "cijfers",
            "cijfers/gedood",
            "campagne",
            "in/utrecht/",
            "in/utrecht/is-dit-liefde/jaloers",
            "in/utrecht/campagne",
            "in/atlantis");

    private static final boolean ALL = "all".equals(System.getProperty("platform.test.accessible"));

    private PageTypes() {}

    /** The tags of all languages that are offered. */
    static Stream<String> languages() {
        return Language.OFFERED.stream().map(Language::tag);
    }

    /** The addresses to look at in a language, from the root. */
    static List<String> in(String language) {
        boolean whole = ALL || language.equals("nl") || language.equals("ar");
        return Stream.concat(NEEDED.stream(), whole ? OTHERS.stream() : Stream.of())
                .map(path -> "/" + language + "/" + path)
                .toList();
    }
}
