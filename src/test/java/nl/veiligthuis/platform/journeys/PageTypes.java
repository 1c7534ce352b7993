package nl.veiligthuis.platform.journeys;

import java.util.List;
import java.util.stream.Stream;
import nl.veiligthuis.platform.web.Language;

/** An address of each type of public page. */
final class PageTypes {

    private static final List<String> PATHS = List.of(
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
            "there-is-no-such-page",
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

    private PageTypes() {}

    /** The tags of all languages that are offered. */
    static Stream<String> languages() {
        return Language.OFFERED.stream().map(Language::tag);
    }

    /** The addresses in a language, from the root. */
    static List<String> in(String language) {
        return PATHS.stream().map(path -> "/" + language + "/" + path).toList();
    }
}
