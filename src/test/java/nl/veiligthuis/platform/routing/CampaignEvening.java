package nl.veiligthuis.platform.routing;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nl.veiligthuis.platform.region.Municipality;
import nl.veiligthuis.platform.region.Region;
import nl.veiligthuis.platform.region.ShippedPlaces;
import nl.veiligthuis.platform.web.ContentFiles;

/**
 * What a broadcast about the campaign does to those who wait, with the rules of the queue as they are shipped: printed by
 * {@code bin/simulate}, explained in {@code docs/scale.md}. Numbers of people are chosen, not foreseen.
 */
public final class CampaignEvening {

    private static final long SEED = 20_261_125;

    private static final Duration FROM_SIX_TO_TWO = Duration.ofHours(8);
    private static final Duration AT_HALF_PAST_EIGHT = Duration.ofMinutes(150);
    private static final Duration FADING = Duration.ofMinutes(30);

    /** About 85,000 advices in the first half of 2025 (CBS, 24 October 2025), if all came by chat and evenly. */
    private static final double PER_HOUR = 85_000 / (181 * 24.0);

    /** Chosen: no chats were held yet. */
    private static final Duration CHAT = Duration.ofMinutes(40);

    private static final double SPREAD = 0.75;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int CHATS_AT_ONCE = 3;

    private static final Duration SOON = Duration.ofMinutes(5);
    private static final double WANTED = 0.8;
    private static final int STEP = 5;
    private static final int MOST_IN_POOL = 640;

    private final List<String> regions =
            ShippedPlaces.regions().all().stream().map(Region::code).toList();
    /** A region is drawn as often as it has municipalities. */
    private final List<String> homes = ShippedPlaces.municipalities().all().stream()
            .map(Municipality::regionCode)
            .toList();

    /** How long a request waits for its own region, and again for those that stand in: as shipped, and shorter. */
    private final Steps shipped = Steps.of("2 min");

    private final Steps shorter = Steps.of("30 s");

    private record Steps(String length, RoutingConfig config, QueueRules rules) {

        static Steps of(String length) {
            String setting = length.replace("min", "m").replace(" ", "");
            RoutingConfig config = new SmallRyeConfigBuilder()
                    .addDiscoveredConverters()
                    .withMapping(RoutingConfig.class)
                    .withDefaultValue("platform.routing.queue.own-region-for", setting)
                    .withDefaultValue("platform.routing.queue.backup-regions-for", setting)
                    .build()
                    .getConfigMapping(RoutingConfig.class);
            String backups = new ContentFiles().text("data/backup-regions.csv");
            return new Steps(
                    length, config, new QueueRules(config, new BackupRegions(backups, ShippedPlaces.regions(), true)));
        }
    }

    private CampaignEvening() {}

    /** @param arguments how many visitors each campaign adds; those of the document without any */
    public static void main(String... arguments) {
        List<Integer> campaigns = arguments.length == 0
                ? List.of(0, 200, 800, 3_000)
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        new CampaignEvening().print(campaigns);
    }

    private void print(List<Integer> campaigns) {
        System.out.printf(
                "From 18:00 to 02:00, %.0f visitors an hour and a broadcast at 20:30. A chat takes %d min on average, who"
                        + " waits leaves after %d min on average, an adviser holds %d chats.%n%n",
                PER_HOUR, CHAT.toMinutes(), PATIENCE.toMinutes(), CHATS_AT_ONCE);
        System.out.println(
                "campaign  on duty                        steps   asked   left  within 5 min  median wait  p90 wait"
                        + "  longest queue  busy");
        for (int campaign : campaigns) {
            row(campaign, "25, each for its own region", own(false), shipped);
            row(campaign, "25, for their own and the pool", own(true), shipped);
            row(campaign, "25 and 25 more in the pool", withPool(25), shipped);
            if (campaign > 0) {
                enough(campaign, shipped);
                enough(campaign, shorter);
            }
            System.out.println();
        }
    }

    private void row(int campaign, String who, List<Scope> duties, Steps steps) {
        print(campaign, who, steps, play(campaign, duties, steps));
    }

    /** As few in the pool as make that most are answered soon, to the next five: by halving between too few and enough. */
    private void enough(int campaign, Steps steps) {
        int few = 0;
        int many = MOST_IN_POOL;
        while (many - few > STEP) {
            int middle = (few + many) / 2;
            if (play(campaign, withPool(middle), steps).answeredWithin(SOON) >= WANTED) {
                many = middle;
            } else {
                few = middle;
            }
        }
        String who = many == MOST_IN_POOL ? "not even 25 and " + many : "25 and " + many + " more: 80% soon";
        row(campaign, who, withPool(many), steps);
    }

    private static void print(int campaign, String who, Steps steps, Waits waits) {
        System.out.printf(
                "%8d  %-30s %-6s %6d %5.0f%% %12.0f%% %8.0f min %5.0f min %14d %4.0f%%%n",
                campaign,
                who,
                steps.length(),
                waits.asked(),
                100 * waits.leaving(),
                100 * waits.answeredWithin(SOON),
                waits.percentile(50) / 60,
                waits.percentile(90) / 60,
                waits.longestQueue(),
                100 * waits.busy());
    }

    private Waits play(int campaign, List<Scope> duties, Steps steps) {
        Evening evening = new Evening(
                FROM_SIX_TO_TWO,
                PER_HOUR,
                campaign,
                AT_HALF_PAST_EIGHT,
                FADING,
                this::need,
                Evening.lognormal(CHAT, SPREAD),
                PATIENCE,
                steps.config().pause(),
                duties);
        return EveningPlay.of(evening, steps.rules(), steps.config().queue(), SEED);
    }

    /** Chosen: half ask for themselves, a third for somebody else, a sixth as a professional; one in twelve in danger. */
    private Need need(SplittableRandom random) {
        int who = random.nextInt(6);
        Audience audience = who < 3 ? Audience.MYSELF : who < 5 ? Audience.BYSTANDER : Audience.PROFESSIONAL;
        return new Need(homes.get(random.nextInt(homes.size())), "nl", audience, random.nextInt(12) == 0);
    }

    private List<Scope> own(boolean pool) {
        return regions.stream().map(region -> scope(Set.of(region), pool)).toList();
    }

    private List<Scope> withPool(int more) {
        return Stream.concat(own(true).stream(), Collections.nCopies(more, scope(Set.of(), true)).stream())
                .toList();
    }

    private static Scope scope(Set<String> regions, boolean pool) {
        return new Scope(regions, pool, Set.of("nl"), Set.of(Audience.values()), CHATS_AT_ONCE);
    }
}
