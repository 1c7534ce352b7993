package nl.veiligthuis.platform.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How long things are kept. What a value may be stands in {@link Bounds}; any other stops the start. Of every kind
 * {@code docs/retention.md} tells what it is, why it is kept so long and what does away with it.
 */
@ConfigMapping(prefix = "platform.retention")
public interface RetentionConfig {

    /** Five years, a leap day among them. */
    String AUDIT = "1826d";

    /**
     * How long a chat stays after its end. It exists so that a visitor may read the advice once more from the same tab;
     * shorter is safer. More than 24 hours is refused.
     */
    @WithDefault("24h")
    Duration afterEnd();

    /**
     * How long nobody may write in a chat before it counts as ended. A page that is merely open does not keep it. More
     * than 24 hours is refused.
     */
    @WithDefault("24h")
    Duration silence();

    /**
     * How long a closed account can be opened again; then name, user name, password, second factor and region are erased,
     * and its id and roles alone stay for the audit. Less than two days is refused, since chats may then still name
     * them; more than a year is longer than anybody needs to notice a mistake.
     */
    @WithDefault("30d")
    Duration closedAccounts();

    /** How long a link that was not used stays after it stopped working. Nobody can use it; shorter costs nothing. */
    @WithDefault("1d")
    Duration links();

    /**
     * How long is remembered what an adviser chose for their last duty, and when their console was last open. It is there
     * to be proposed at the next duty; it also says who stayed away, so it is not kept for long.
     */
    @WithDefault("90d")
    Duration lastDuty();

    /**
     * How long a planned duty stays after its end: as long as duties are written ahead. Less than two weeks is refused,
     * since coordinators look back at the week before.
     */
    @WithDefault("56d")
    Duration pastDuties();

    /** How long a plan of the roster stays after its last day: a year and a month, to plan the same season again. */
    @WithDefault("400d")
    Duration endedPlans();

    /**
     * How long counts of chats and of answers at their end stay. No person is in them; five years show a trend. Less than a
     * quarter is refused: the forecast for the roster would have nothing to go by.
     */
    @WithDefault("1826d")
    Duration figures();

    /**
     * How old a row of the audit must be before an operator may cut it off, by the command {@code prune-audit}; the service
     * itself cannot. Less than a year is refused, here and by the database: who did what must be found when a complaint
     * comes.
     */
    @WithDefault(AUDIT)
    Duration audit();
}
