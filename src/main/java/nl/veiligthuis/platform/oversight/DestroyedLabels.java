package nl.veiligthuis.platform.oversight;

import java.time.Duration;
import nl.veiligthuis.platform.privacy.Kind;
import nl.veiligthuis.platform.web.Language;

/** What is destroyed, and after how long, in words of one language. */
final class DestroyedLabels {

    private static final Duration IN_HOURS = Duration.ofDays(2);

    private final DestroyedMessages words;

    DestroyedLabels(Language language) {
        this.words = language.words(DestroyedMessages.class);
    }

    /** A kind of a version still to come keeps its name. */
    String kind(String name) {
        try {
            return kind(Kind.valueOf(name));
        } catch (IllegalArgumentException unknown) {
            return name;
        }
    }

    String kind(Kind kind) {
        return switch (kind) {
            case CHATS -> words.chats();
            case ACCOUNTS -> words.accounts();
            case LINKS -> words.links();
            case LAST_DUTIES -> words.last_duties();
            case CONSOLES -> words.consoles();
            case PAST_DUTIES -> words.past_duties();
            case ENDED_PLANS -> words.ended_plans();
            case FIGURES -> words.figures();
            case RATINGS -> words.ratings();
            case AUDIT -> words.audit();
        };
    }

    /** Days; hours below two of them. */
    String time(Duration time) {
        return time.compareTo(IN_HOURS) < 0 ? words.hours(time.toHours()) : words.days(time.toDays());
    }
}
