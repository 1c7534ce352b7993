package nl.veiligthuis.platform.privacy;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** How short and how long things may be kept at all. */
@ApplicationScoped
public class Bounds {

    /**
     * What a setting may be.
     *
     * @param setting its name below {@code platform.retention}
     * @param least the shortest time, {@code most} the longest; both may be chosen
     */
    record Bound(String setting, Function<RetentionConfig, Duration> chosen, Duration least, Duration most) {

        /** As it is told to an operator and stands in {@code docs/retention.md}. */
        String told() {
            return "between " + written(least) + " and " + written(most);
        }

        void check(Duration wanted) {
            if (wanted.compareTo(least) < 0 || wanted.compareTo(most) > 0) {
                throw new IllegalArgumentException("platform.retention." + setting + " must be " + told() + ".");
            }
        }
    }

    private static final Bound AUDIT = new Bound("audit", RetentionConfig::audit, days(366), days(3653));

    static final List<Bound> ALL = List.of(
            new Bound("after-end", RetentionConfig::afterEnd, Duration.ZERO, RetentionJob.LONGEST),
            new Bound("silence", RetentionConfig::silence, Duration.ZERO, RetentionJob.LONGEST),
            new Bound("closed-accounts", RetentionConfig::closedAccounts, days(2), days(366)),
            new Bound("links", RetentionConfig::links, Duration.ZERO, days(30)),
            new Bound("last-duty", RetentionConfig::lastDuty, days(2), days(400)),
            new Bound("past-duties", RetentionConfig::pastDuties, days(14), days(400)),
            new Bound("ended-plans", RetentionConfig::endedPlans, days(14), days(1826)),
            new Bound("figures", RetentionConfig::figures, days(92), days(3653)),
            AUDIT);

    private final RetentionConfig config;

    Bounds(RetentionConfig config) {
        this.config = config;
    }

    void refuseOthers(@Observes StartupEvent start) {
        check(config);
    }

    /** @throws IllegalArgumentException that names the first setting out of bounds, and its bounds */
    static void check(RetentionConfig config) {
        ALL.forEach(bound -> bound.check(bound.chosen().apply(config)));
    }

    /** As {@link #check}, of {@code platform.retention.audit} alone: for a command that runs without the service. */
    public static void checkAudit(Duration wanted) {
        AUDIT.check(wanted);
    }

    /** A time as it is written in settings: days where there is more than one, else hours. */
    static String written(Duration time) {
        return time.compareTo(RetentionJob.LONGEST) > 0 ? time.toDays() + "d" : time.toHours() + "h";
    }

    private static Duration days(int number) {
        return Duration.ofDays(number);
    }
}
