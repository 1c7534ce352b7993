package nl.veiligthuis.platform.upkeep;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.edition.PartnerCheck;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.DutchTime;
import nl.veiligthuis.platform.web.Language;

/** Tells editors what to look after; see {@code bin/content}. Reads files alone, and changes none. */
public final class ContentCommand {

    /** Days a review holds, when no other number is given. */
    static final int DAYS = 365;

    /** The lowest figure that is good enough, when no other is given. */
    static final int LOWEST = 60;

    private static final String USAGE = """
            bin/content due [days]             what to review, translate, check and approve (%d days)
            bin/content readability [lowest]   how easily each page is read, the hardest first (%d)
            bin/content languages [tag]        how far the parts of each translation are, or what one of them lacks
            """.formatted(DAYS, LOWEST);

    private ContentCommand() {}

    public static void main(String... arguments) {
        ContentFiles files = new FolderFiles(Path.of("content"));
        ContentFiles labels = new FolderFiles(Path.of("i18n"));
        System.exit(run(files, labels, LocalDate.now(Clock.system(DutchTime.ZONE)), System.out, arguments));
    }

    /**
     * Prints what was asked for.
     *
     * @param labels the folder {@code i18n}
     * @return 0 when nothing is late, too hard or lacking in a language that is offered, 1 when something is, 2 when it was asked
     *     wrongly or a file is wrong
     */
    static int run(ContentFiles files, ContentFiles labels, LocalDate today, PrintStream out, String... arguments) {
        try {
            return switch (arguments.length == 0 ? "" : arguments[0]) {
                case "due" -> due(files, today, number(arguments, DAYS), out);
                case "readability" -> readability(files, number(arguments, LOWEST), out);
                case "languages" -> languages(files, labels, out, arguments);
                default -> usage(out);
            };
        } catch (NumberFormatException noNumber) {
            return usage(out);
        } catch (RuntimeException wrong) {
            out.println(wrong.getMessage());
            return 2;
        }
    }

    private static int due(ContentFiles files, LocalDate today, int days, PrintStream out) {
        List<Due> all = Due.all(new PageLibrary(files), PartnerCheck.all(files), today, days);
        all.forEach(due -> out.println(due.line()));
        return all.stream().anyMatch(due -> due.kind().late()) ? 1 : 0;
    }

    private static int readability(ContentFiles files, int lowest, PrintStream out) {
        PageLibrary library = new PageLibrary(files);
        List<Readability> all = Readability.all(library);
        all.forEach(page -> out.printf(Locale.ROOT, "%.1f\t%s%n", page.score(), page.file()));
        Language.OFFERED.stream()
                .filter(language -> !Readability.known(language))
                .forEach(language -> out.println(none(library, language)));
        return all.stream().anyMatch(page -> page.score() < lowest) ? 1 : 0;
    }

    private static String none(PageLibrary library, Language language) {
        long pages = library.all(language).stream().filter(Page::translated).count();
        return "none\tcontent/" + language.tag() + "\t" + pages + " pages: no formula for "
                + language.locale().getDisplayLanguage(Locale.ENGLISH) + " is agreed on";
    }

    /** The parts of each language, or what is missing in one. */
    private static int languages(ContentFiles files, ContentFiles labels, PrintStream out, String... arguments) {
        LanguageParts parts = new LanguageParts(files, labels);
        if (arguments.length > 1) {
            Language one = Language.ALL.stream()
                    .filter(language -> language.tag().equals(arguments[1]))
                    .findFirst()
                    .orElse(null);
            if (one == null) {
                return usage(out);
            }
            parts.of(one).stream().flatMap(part -> part.missing().stream()).forEach(out::println);
        } else {
            out.println(LanguagePart.HEADING);
            Language.ALL.stream()
                    .flatMap(language -> parts.of(language).stream())
                    .forEach(part -> out.println(part.line()));
        }
        return Language.OFFERED.stream()
                        .flatMap(language -> parts.of(language).stream())
                        .anyMatch(LanguagePart::lacking)
                ? 1
                : 0;
    }

    private static int number(String[] arguments, int otherwise) {
        return arguments.length > 1 ? Integer.parseUnsignedInt(arguments[1]) : otherwise;
    }

    private static int usage(PrintStream out) {
        out.print(USAGE);
        return 2;
    }
}
