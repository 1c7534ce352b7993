package nl.veiligthuis.platform.upkeep;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.edition.PartnerCheck;
import nl.veiligthuis.platform.web.Language;

/**
 * What is due.
 *
 * @param kind of work
 * @param file it is about; a folder for a count
 * @param why in one line
 */
record Due(Kind kind, String file, String why) {

    /** Kinds of work, in the order in which they are listed. */
    enum Kind {
        /** Nobody read the page with care for too long. */
        REVIEW,
        /** The Dutch page was read or changed after its translation was. */
        BEHIND,
        /** Nobody made sure of a partner for too long. */
        PARTNER,
        /** There is no translation yet. */
        MISSING,
        /** Pages the organisation has not approved. */
        DRAFT;

        /** Whether readers may be told what is no longer so. */
        boolean late() {
            return this == REVIEW || this == BEHIND || this == PARTNER;
        }
    }

    /**
     * Everything that is due.
     *
     * @param days how long a review, or a check of a partner, holds
     */
    static List<Due> all(PageLibrary library, List<PartnerCheck> partners, LocalDate today, int days) {
        Stream<Due> written = written(library).flatMap(page -> Stream.concat(review(page, today, days), behind(page)));
        Stream<Due> checks = partners.stream()
                .filter(check -> old(check.checked(), today, days))
                .map(check -> new Due(
                        Kind.PARTNER, check.file(), check.partner() + ", checked " + ago(check.checked(), today)));
        return Stream.of(written, checks, missing(library), drafts(library))
                .flatMap(list -> list)
                .sorted(Comparator.comparing(Due::kind).thenComparing(Due::file))
                .toList();
    }

    /** As it is printed. */
    String line() {
        return kind.name().toLowerCase(Locale.ROOT) + "\t" + file + "\t" + why;
    }

    private static Stream<Page> written(PageLibrary library) {
        return Language.OFFERED.stream()
                .flatMap(language -> library.all(language).stream())
                .filter(Page::translated);
    }

    private static Stream<Due> review(Page page, LocalDate today, int days) {
        return Stream.of(page)
                .filter(old -> old(old.reviewed(), today, days))
                .map(old -> new Due(Kind.REVIEW, path(old), "reviewed " + ago(old.reviewed(), today)));
    }

    private static Stream<Due> behind(Page page) {
        return Stream.of(page)
                .filter(Page::behind)
                .map(old -> new Due(
                        Kind.BEHIND, path(old), "reviewed " + old.reviewed() + ", the Dutch text on " + old.newer()));
    }

    private static Stream<Due> missing(PageLibrary library) {
        return Language.OFFERED.stream()
                .flatMap(language -> library.all(language).stream())
                .filter(page -> !page.translated())
                .map(page -> new Due(
                        Kind.MISSING,
                        path(page.reader(), page.slug()),
                        "not written; readers get " + page.language().tag()));
    }

    private static Stream<Due> drafts(PageLibrary library) {
        return Language.OFFERED.stream().flatMap(language -> {
            List<Page> pages = written(library)
                    .filter(page -> page.language().equals(language))
                    .toList();
            long drafts = pages.stream().filter(page -> !page.approved()).count();
            return drafts == 0
                    ? Stream.of()
                    : Stream.of(new Due(
                            Kind.DRAFT,
                            "content/" + language.tag(),
                            drafts + " of " + pages.size() + " pages not approved"));
        });
    }

    private static boolean old(LocalDate day, LocalDate today, int days) {
        return ChronoUnit.DAYS.between(day, today) > days;
    }

    private static String ago(LocalDate day, LocalDate today) {
        return day + ", " + ChronoUnit.DAYS.between(day, today) + " days ago";
    }

    private static String path(Page page) {
        return path(page.language(), page.slug());
    }

    private static String path(Language language, String slug) {
        return "content/" + language.tag() + "/" + slug + ".md";
    }
}
