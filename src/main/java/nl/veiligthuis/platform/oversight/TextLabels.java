package nl.veiligthuis.platform.oversight;

import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.veiligthuis.platform.region.Region;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.web.DutchTime;
import nl.veiligthuis.platform.web.Language;

/** Closed chats and requests in words of one language. */
final class TextLabels {

    private static final Duration WAITS = Duration.ofHours(24);
    private static final Duration OPEN = Duration.ofMinutes(60);

    private final TextsMessages words;
    private final DeedLabels deeds;
    private final Regions regions;
    private final Duration kept;

    /** @param kept how long a text stays after the end of its chat */
    TextLabels(Language language, Regions regions, Duration kept) {
        this.words = language.words(TextsMessages.class);
        this.deeds = new DeedLabels(language);
        this.regions = regions;
        this.kept = kept;
    }

    ClosedChat chat(Tuple row) {
        Instant ended = at(row, "ended_at");
        UUID id = row.get("id", UUID.class);
        return new ClosedChat(
                id,
                Reference.shortOf(id),
                DutchTime.minute(ended),
                DutchTime.minute(ended.plus(kept)),
                region(row.get("region_code", String.class)),
                language(row.get("language", String.class)),
                audience(row.get("audience", String.class)),
                outcome(row.get("outcome", String.class)),
                row.get("adviser", String.class));
    }

    TextRequest request(Tuple row) {
        TextRequest.State state = state(row);
        boolean decided = row.get("decided_at", Long.class) != null;
        Instant lapses =
                decided ? at(row, "decided_at").plus(OPEN) : at(row, "asked_at").plus(WAITS);
        Instant gone = at(row, "ended_at").plus(kept);
        return new TextRequest(
                row.get("request", UUID.class),
                chat(row),
                state,
                row.get("requester", String.class),
                DutchTime.minute(at(row, "asked_at")),
                deeds.word(row.get("ground", String.class)),
                row.get("reason", String.class),
                row.get("decider", String.class),
                decided ? DutchTime.minute(at(row, "decided_at")) : "",
                DutchTime.minute(lapses.isBefore(gone) ? lapses : gone));
    }

    List<Option> grounds(String chosen) {
        return Arrays.stream(Ground.values())
                .map(ground -> new Option(
                        ground.name(), deeds.word(ground.name()), ground.name().equals(chosen)))
                .toList();
    }

    String language(String tag) {
        return Language.of(tag).map(Language::ownName).orElse(tag);
    }

    String told(Told told) {
        return switch (told) {
            case ASKED -> words.told_asked();
            case APPROVED -> words.told_approved();
            case REFUSED -> words.told_refused();
            case NO_GROUND -> words.told_no_ground();
            case NO_REASON -> words.told_no_reason();
            case REASON_TOO_LONG -> words.told_reason_too_long();
            case CHAT_UNREADABLE -> words.told_chat_unreadable();
            case ASKED_BEFORE -> words.told_asked_before();
            case TOO_MANY -> words.told_too_many();
            case OWN -> words.told_own();
            case DECIDED_BEFORE -> words.told_decided_before();
            case NOT_OPEN -> words.told_not_open();
            case GONE -> words.told_gone();
        };
    }

    private static TextRequest.State state(Tuple row) {
        return switch (row.get("state", String.class)) {
            case "ASKED" -> row.get("waits", Boolean.class) ? TextRequest.State.ASKED : TextRequest.State.LAPSED;
            case "APPROVED" -> row.get("fresh", Boolean.class) ? TextRequest.State.OPEN : TextRequest.State.OVER;
            default -> TextRequest.State.REFUSED;
        };
    }

    private String region(String code) {
        return code == null
                ? words.not_said()
                : regions.byCode(code).map(Region::name).orElse(code);
    }

    private String audience(String name) {
        return switch (name) {
            case null -> words.not_said();
            case "MYSELF" -> words.audience_myself();
            case "BYSTANDER" -> words.audience_bystander();
            case "PROFESSIONAL" -> words.audience_professional();
            default -> name;
        };
    }

    private String outcome(String name) {
        return name == null ? words.not_said() : deeds.word(name);
    }

    private static Instant at(Tuple row, String field) {
        return Instant.ofEpochMilli(row.get(field, Long.class));
    }
}
