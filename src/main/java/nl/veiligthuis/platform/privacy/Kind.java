package nl.veiligthuis.platform.privacy;

import java.time.Duration;
import java.util.function.Function;

/** The kinds of what is kept for a time and then destroyed, as the report of what was destroyed names them. */
public enum Kind {
    /** With every word, note and token of them. */
    CHATS(RetentionConfig::afterEnd),

    /** What an account says of a person; its id and roles stay. */
    ACCOUNTS(RetentionConfig::closedAccounts),

    /** To choose a password, not used in time. */
    LINKS(RetentionConfig::links),

    /** What an adviser chose last. */
    LAST_DUTIES(RetentionConfig::lastDuty),

    /** When somebody's console was last open. */
    CONSOLES(RetentionConfig::lastDuty),

    /** Single duties of the roster. */
    PAST_DUTIES(RetentionConfig::pastDuties),

    /** Duties of every week that are no more. */
    ENDED_PLANS(RetentionConfig::endedPlans),

    /** Counts of chats: rows of them, not chats. */
    FIGURES(RetentionConfig::figures),

    /** Counts of answers at the end of chats: rows of them, not answers. */
    RATINGS(RetentionConfig::figures),

    /** Rows of the audit, cut off by an operator. */
    AUDIT(RetentionConfig::audit);

    private final Function<RetentionConfig, Duration> kept;

    Kind(Function<RetentionConfig, Duration> kept) {
        this.kept = kept;
    }

    /** How long it is kept. */
    public Duration kept(RetentionConfig config) {
        return kept.apply(config);
    }
}
