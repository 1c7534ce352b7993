package nl.veiligthuis.platform.upkeep;

import java.util.List;
import java.util.Set;

/**
 * What every language that is offered must have of its own, since nobody in danger should have to read a second language: the first
 * page, the signs, the red flags, whom to call, how to use the site safely, what Veilig Thuis does, and the two checks that lead there.
 */
final class FirstParts {

    private static final Set<String> PAGES =
            Set.of("home", "is-dit-liefde", "rode-vlaggen", "hulplijnen", "veilig-gebruik", "wat-doet-veilig-thuis");
    private static final List<String> FOLDERS = List.of("is-dit-liefde/", "rode-vlaggen/", "wat-doet-veilig-thuis/");
    private static final Set<String> CHECKS = Set.of("over-mij", "over-iemand");

    private FirstParts() {}

    static boolean page(String slug) {
        return PAGES.contains(slug) || FOLDERS.stream().anyMatch(slug::startsWith);
    }

    /** @param file below {@code content/selfchecks} */
    static boolean check(String file) {
        return CHECKS.contains(file.substring(0, file.indexOf('/')));
    }
}
