package nl.veiligthuis.platform.roster;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import nl.veiligthuis.platform.region.Region;
import nl.veiligthuis.platform.routing.Audience;
import nl.veiligthuis.platform.web.Language;

/**
 * What can be ticked or chosen on a form, in somebody's language.
 *
 * @param regions empty for who plans one region only
 */
public record Choices(
        List<Choice> advisers,
        List<Choice> days,
        List<Choice> regions,
        List<Choice> languages,
        List<Choice> audiences) {

    /** A word of a field and how it is shown. */
    public record Choice(String word, String shown) {}

    static Choices of(List<Colleague> colleagues, List<Region> regions, Words words) {
        return new Choices(
                colleagues.stream()
                        .map(one -> new Choice(one.username(), one.name()))
                        .toList(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Choice(PlanText.abbreviated(day), words.weekday(day)))
                        .toList(),
                regions.stream()
                        .map(region -> new Choice(region.code(), region.name()))
                        .toList(),
                Language.SPOKEN.stream()
                        .map(language -> new Choice(language.tag(), language.ownName()))
                        .toList(),
                Arrays.stream(Audience.values())
                        .map(audience -> new Choice(audience.name(), words.audience(audience)))
                        .toList());
    }
}
