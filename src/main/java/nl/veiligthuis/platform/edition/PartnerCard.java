package nl.veiligthuis.platform.edition;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.web.Language;

/**
 * A partner as one reader gets it. What is not known is empty.
 *
 * @param open whether they are reached at this moment
 * @param hours when they are reached
 * @param languages the names of the languages they speak, as the reader calls them
 * @param checked the day somebody last made sure of all this
 */
public record PartnerCard(
        String name,
        Words.Said what,
        List<Audience> audience,
        String phone,
        Open open,
        List<Line> hours,
        String address,
        String url,
        String languages,
        boolean example,
        String checked) {

    /** Whether somebody is reached now. */
    public enum Open {
        NOW,
        NOT_NOW,
        UNKNOWN
    }

    /**
     * Hours of some days.
     *
     * @param days such as "maandag t/m vrijdag"
     * @param times such as {@code 09:00–17:00}; empty for day and night
     */
    public record Line(String days, String times) {}

    static PartnerCard of(Partner partner, Language reader, Instant now) {
        return new PartnerCard(
                partner.name(),
                partner.what().in(reader).orElseThrow(),
                partner.audience(),
                partner.phone(),
                partner.hours()
                        .map(hours -> hours.open(now) ? Open.NOW : Open.NOT_NOW)
                        .orElse(Open.UNKNOWN),
                partner.hours().map(hours -> lines(hours, reader)).orElse(List.of()),
                partner.address(),
                partner.url(),
                partner.languages().stream()
                        .map(tag -> Locale.forLanguageTag(tag).getDisplayName(reader.locale()))
                        .collect(Collectors.joining(" · ")),
                partner.example(),
                day(partner.checked(), reader));
    }

    static String day(LocalDate day, Language reader) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(reader.locale())
                .format(day);
    }

    private static List<Line> lines(Hours hours, Language reader) {
        EditionMessages words = reader.words(EditionMessages.class);
        if (hours.always()) {
            return List.of(new Line(words.always(), ""));
        }
        return hours.runs().stream()
                .map(run -> new Line(days(run, words, reader.locale()), times(run.spans())))
                .toList();
    }

    private static String days(Hours.Run run, EditionMessages words, Locale locale) {
        String first = day(run.first(), locale);
        return run.first() == run.last() ? first : words.days(first, day(run.last(), locale));
    }

    private static String day(DayOfWeek day, Locale locale) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    private static String times(List<Span> spans) {
        return spans.stream().map(Span::shown).collect(Collectors.joining(", "));
    }
}
