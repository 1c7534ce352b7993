package nl.veiligthuis.platform.roster;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.routing.Audience;
import nl.veiligthuis.platform.web.DutchTime;
import nl.veiligthuis.platform.web.Language;

/** The roster in somebody's language. */
final class Words {

    private final Language language;
    private final RosterMessages labels;
    private final CoverageMessages ahead;
    private final Regions regions;

    Words(Language language, Regions regions) {
        this.language = language;
        this.labels = language.words(RosterMessages.class);
        this.ahead = language.words(CoverageMessages.class);
        this.regions = regions;
    }

    RosterMessages labels() {
        return labels;
    }

    CoverageMessages ahead() {
        return ahead;
    }

    PlanLine line(Plan plan) {
        Weekly weekly = plan.weekly();
        String valid = weekly.from().equals(weekly.until())
                ? day(weekly.from())
                : day(weekly.from()) + " – " + (weekly.until() == null ? "" : day(weekly.until()));
        String times = PlanText.clock(weekly.starts()) + "–" + PlanText.clock(weekly.ends());
        return new PlanLine(
                plan.id(),
                plan.adviser() == null ? labels.somebody() : plan.adviser().name(),
                joined(weekly.days().stream().sorted().map(this::weekday)) + " " + times,
                valid,
                serves(plan),
                notes(plan));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE d MMM uuuu", locale()).format(day);
    }

    /** For a narrow column: without the year. */
    String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE d MMM", locale()).format(day);
    }

    String moment(Instant moment) {
        return DateTimeFormatter.ofPattern("EEE d MMM HH:mm", locale()).format(moment.atZone(DutchTime.ZONE));
    }

    String languages(Set<String> tags) {
        return joined(tags.stream()
                .sorted()
                .map(tag -> Language.of(tag).map(Language::ownName).orElse(tag)));
    }

    String audiences(Set<Audience> audiences) {
        return joined(audiences.stream().sorted().map(this::audience));
    }

    String audience(Audience audience) {
        return switch (audience) {
            case MYSELF -> labels.audience_myself();
            case BYSTANDER -> labels.audience_bystander();
            case PROFESSIONAL -> labels.audience_professional();
        };
    }

    String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale());
    }

    String lasting(Duration time) {
        return time.toMinutes() < 1
                ? ahead.seconds(Math.max(0, time.toSeconds()))
                : ahead.minutes(Math.round(time.toSeconds() / 60.0));
    }

    String feast(Feast feast) {
        return switch (feast) {
            case NEW_YEAR -> ahead.feast_new_year();
            case GOOD_FRIDAY -> ahead.feast_good_friday();
            case EASTER -> ahead.feast_easter();
            case EASTER_MONDAY -> ahead.feast_easter_monday();
            case KINGS_DAY -> ahead.feast_kings_day();
            case LIBERATION_DAY -> ahead.feast_liberation_day();
            case ASCENSION -> ahead.feast_ascension();
            case PENTECOST -> ahead.feast_pentecost();
            case PENTECOST_MONDAY -> ahead.feast_pentecost_monday();
            case CHRISTMAS -> ahead.feast_christmas();
            case SECOND_CHRISTMAS -> ahead.feast_second_christmas();
        };
    }

    String region(String code) {
        return regions.byCode(code).map(region -> region.name()).orElse(code);
    }

    Locale locale() {
        return language.locale();
    }

    private String serves(Plan plan) {
        Stream<String> places = plan.scope().regions().stream().sorted().map(this::region);
        Stream<String> all = plan.scope().pool() ? Stream.concat(places, Stream.of(labels.nationwide())) : places;
        return String.join(
                " · ",
                joined(all),
                languages(plan.scope().languages()),
                audiences(plan.scope().audiences()));
    }

    private List<String> notes(Plan plan) {
        Weekly weekly = plan.weekly();
        Stream<String> except = weekly.except().stream().sorted().map(day -> labels.not_on(day(day)));
        return (weekly.onHolidays() ? Stream.concat(Stream.of(labels.on_holidays_too()), except) : except).toList();
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining(", "));
    }
}
