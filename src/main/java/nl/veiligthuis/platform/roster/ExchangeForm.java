package nl.veiligthuis.platform.roster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A roster that was sent, and how to take it: nothing typed is lost.
 *
 * @param text of the file
 * @param replacing whether what is not in it goes
 * @param defaults for a calendar's events that do not say, by the names of {@link PlanText}
 * @param problems in words, with where they are; at most {@value Change#TOLD}
 * @param more problems beyond those
 */
public record ExchangeForm(
        String text, boolean replacing, Map<String, String> defaults, List<String> problems, int more) {

    /** An empty one; its calendar's events would be for everybody, in Dutch, of one region if one is shown. */
    static ExchangeForm blank(String region) {
        Map<String, String> defaults = Map.of(
                "regions",
                region == null ? "" : region,
                "pool",
                region == null ? "yes" : "no",
                "languages",
                "nl",
                "audiences",
                "MYSELF BYSTANDER PROFESSIONAL");
        return new ExchangeForm("", false, defaults, List.of(), 0);
    }

    static ExchangeForm sent(String text, String mode, String region, List<String> languages, List<String> audiences) {
        Map<String, String> defaults = new HashMap<>(blank(region).defaults());
        defaults.put("languages", String.join(" ", languages));
        defaults.put("audiences", String.join(" ", audiences));
        return new ExchangeForm(text, "replace".equals(mode), defaults, List.of(), 0);
    }

    ExchangeForm with(List<Problem> wrong, ProblemWords words) {
        return new ExchangeForm(
                text, replacing, defaults, words.ofFile(wrong, calendar()), Math.max(0, wrong.size() - Change.TOLD));
    }

    public boolean has(String field, String word) {
        return ticked(field).contains(word);
    }

    /** The words of a field, one by one. */
    public List<String> ticked(String field) {
        return Arrays.stream(defaults.getOrDefault(field, "").split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether it is a calendar. */
    public boolean calendar() {
        return RosterFile.calendar(text);
    }
}
