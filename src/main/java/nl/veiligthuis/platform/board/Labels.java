package nl.veiligthuis.platform.board;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.region.Region;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.routing.Audience;
import nl.veiligthuis.platform.routing.Step;
import nl.veiligthuis.platform.web.DutchTime;
import nl.veiligthuis.platform.web.Language;

/** How things are called on the board, in one language. */
final class Labels {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(DutchTime.ZONE);
    private static final String ORGANISATION = "Veilig Thuis ";
    private static final int MINUTE = 60;

    private final BoardMessages words;
    private final AssignmentMessages assignment;
    private final Regions regions;

    Labels(Language language, Regions regions) {
        this.words = language.words(BoardMessages.class);
        this.assignment = language.words(AssignmentMessages.class);
        this.regions = regions;
    }

    /** The name of a region without that of the organisation. */
    String region(String code) {
        return code == null
                ? words.no_region_said()
                : regions.byCode(code)
                        .map(Region::name)
                        .map(name -> name.startsWith(ORGANISATION) ? name.substring(ORGANISATION.length()) : name)
                        .orElse(code);
    }

    String regions(Collection<String> codes) {
        return codes.stream().map(this::region).sorted().collect(Collectors.joining(", "));
    }

    /** A language by its own name. */
    String language(String tag) {
        return Language.of(tag).map(Language::ownName).orElse(tag);
    }

    /** Languages by their own names, in the order in which they are offered. */
    String languages(Collection<String> tags) {
        List<String> offered = Language.OFFERED.stream().map(Language::tag).toList();
        return tags.stream()
                .sorted((one, other) -> Integer.compare(offered.indexOf(one), offered.indexOf(other)))
                .map(this::language)
                .collect(Collectors.joining(", "));
    }

    /** Empty when it was not said. */
    String audience(String name) {
        return name == null
                ? ""
                : switch (Audience.valueOf(name)) {
                    case MYSELF -> words.audience_myself();
                    case BYSTANDER -> words.audience_bystander();
                    case PROFESSIONAL -> words.audience_professional();
                };
    }

    /** How near help is; null is nowhere. */
    String level(Step step) {
        return switch (step) {
            case null -> words.level_nobody();
            case OWN_REGION -> words.level_own();
            case BACKUP_REGION -> words.level_backup();
            case NATIONAL_POOL -> words.level_pool();
        };
    }

    /** Whole minutes, and hours when there are any. */
    String time(long seconds) {
        long minutes = Math.max(0, seconds) / MINUTE;
        return minutes < MINUTE ? words.minutes(minutes) : words.hours(minutes / MINUTE, minutes % MINUTE);
    }

    String clock(Instant at) {
        return TIME.format(at);
    }

    /** What is to be told of a problem, or of what was done; empty for a name that is not known. */
    String told(String name) {
        return Arrays.stream(Told.values())
                .filter(told -> told.name().equals(name))
                .findFirst()
                .map(told -> told.in(assignment))
                .orElse("");
    }
}
