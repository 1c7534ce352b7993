package nl.veiligthuis.platform.search;

import nl.veiligthuis.platform.web.Language;

/**
 * A page that was found.
 *
 * @param slug its address after the language
 * @param language in which it is written
 * @param title with what was found marked; safe to show as it is
 * @param passage the sentences that fit best, or the summary, marked likewise; empty when there is a warning
 * @param folder the title of the page that leads to it, or empty
 * @param folderLanguage in which that title is written
 * @param warning what a reader is told before, or empty
 */
public record Hit(
        String slug,
        Language language,
        String title,
        String passage,
        String folder,
        Language folderLanguage,
        String warning) {}
