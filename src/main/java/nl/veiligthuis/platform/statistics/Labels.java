package nl.veiligthuis.platform.statistics;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.veiligthuis.platform.region.Region;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.routing.Audience;
import nl.veiligthuis.platform.web.Language;

/** How kinds and figures are called in one language. What has no name is called as it was counted. */
final class Labels {

    private static final String ORGANISATION = "Veilig Thuis ";
    private static final int MINUTE = 60;

    private final Language language;
    private final StatisticsMessages words;
    private final Regions regions;
    private final DecimalFormat tenths;

    Labels(Language language, Regions regions) {
        this.language = language;
        this.regions = regions;
        this.words = language.words(StatisticsMessages.class);
        this.tenths = new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(language.numbers()));
    }

    StatisticsMessages words() {
        return words;
    }

    boolean rightToLeft() {
        return language.rightToLeft();
    }

    String region(String code) {
        Optional<String> name =
                regions.byCode(code).map(Region::name).map(full -> full.replaceFirst("^" + ORGANISATION, ""));
        return said(code, name);
    }

    String language(String tag) {
        return said(tag, Language.of(tag).map(Language::ownName));
    }

    String audience(String name) {
        return switch (name) {
            case "MYSELF" -> words.audience_myself();
            case "BYSTANDER" -> words.audience_bystander();
            case "PROFESSIONAL" -> words.audience_professional();
            default -> said(name, Optional.empty());
        };
    }

    String outcome(String value) {
        return value.isEmpty()
                ? words.outcome_none()
                : Arrays.stream(Outcome.values())
                        .filter(outcome -> outcome.name().equals(value))
                        .map(outcome -> outcome.in(words))
                        .findFirst()
                        .orElse(value);
    }

    String rating(String answer) {
        return switch (answer) {
            case "YES" -> words.rating_yes();
            case "SOMEWHAT" -> words.rating_somewhat();
            case "NO" -> words.rating_no();
            default -> answer;
        };
    }

    String hour(int hour) {
        return words.from_hour(
                String.format(Locale.ROOT, "%02d", hour), String.format(Locale.ROOT, "%02d", (hour + 1) % 24));
    }

    /** A time between two edges, in seconds that are whole minutes. */
    String between(int from, int to, boolean last) {
        if (last) {
            return words.minutes_or_more(from / MINUTE);
        }
        return from == 0 ? words.minutes_below(to / MINUTE) : words.minutes_between(from / MINUTE, to / MINUTE);
    }

    /** Minutes, to a tenth below ten. */
    String minutes(Duration time) {
        double minutes = time.toMillis() / 60_000.0;
        return minutes < 10 ? tenths.format(Math.round(minutes * 10) / 10.0) : Long.toString(Math.round(minutes));
    }

    /** A part of a whole, in per cent. */
    static String share(long part, long whole) {
        return Math.round(100.0 * part / whole) + "%";
    }

    private String said(String value, Optional<String> name) {
        return value.isEmpty() ? words.not_said() : name.orElse(value);
    }

    static String[] audiences() {
        return Arrays.stream(Audience.values()).map(Audience::name).toArray(String[]::new);
    }
}
