package nl.veiligthuis.platform.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligthuis.platform.region.Region;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.routing.LiveDuty;
import nl.veiligthuis.platform.routing.Need;
import nl.veiligthuis.platform.routing.QueueRules;
import nl.veiligthuis.platform.routing.Step;
import nl.veiligthuis.platform.web.Language;

/** Tells for whom somebody on duty is there, and for whom nobody, by the rules of the queue. */
@ApplicationScoped
class Cover {

    private final QueueRules rules;
    private final Regions regions;

    Cover(QueueRules rules, Regions regions) {
        this.rules = rules;
        this.regions = regions;
    }

    /** What was asked that nobody on duty serves. */
    List<String> gaps(List<Tuple> asked, List<LiveDuty> live, Labels labels) {
        return asked.stream()
                .filter(row -> !rules.attended(Shown.need(row), live))
                .map(row -> Stream.of(
                                labels.region(row.get("region_code", String.class)),
                                labels.language(row.get("language", String.class)),
                                labels.audience(row.get("audience", String.class)))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")))
                .toList();
    }

    /** How near help is in each language, for one region or for all. */
    List<Coverage> coverage(Watcher watcher, List<LiveDuty> live, Labels labels) {
        List<String> codes =
                watcher.everywhere() ? regions.all().stream().map(Region::code).toList() : List.of(watcher.region());
        return Language.SPOKEN.stream()
                .map(language -> coverage(codes, language, live, labels))
                .toList();
    }

    private Coverage coverage(List<String> codes, Language language, List<LiveDuty> live, Labels labels) {
        Map<Optional<Step>, List<String>> near = new HashMap<>();
        for (String code : codes) {
            Optional<Step> nearest = rules.nearest(new Need(code, language.tag(), null, false), live);
            near.computeIfAbsent(nearest, key -> new ArrayList<>()).add(code);
        }
        List<Level> levels = Stream.concat(
                        Arrays.stream(Step.values()).map(Optional::of), Stream.of(Optional.<Step>empty()))
                .filter(near::containsKey)
                .map(step -> level(step, near.get(step), codes.size(), labels))
                .toList();
        return new Coverage(language.ownName(), levels);
    }

    /** Names tell nothing when they are all. */
    private static Level level(Optional<Step> step, List<String> codes, int all, Labels labels) {
        return new Level(
                step.isEmpty(),
                labels.level(step.orElse(null)),
                codes.size(),
                step.isEmpty() && codes.size() < all ? labels.regions(codes) : "");
    }
}
