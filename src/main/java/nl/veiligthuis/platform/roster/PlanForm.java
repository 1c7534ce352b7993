package nl.veiligthuis.platform.roster;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.web.Form;

/**
 * The form of a plan as it was sent or is to be filled in: nothing typed is lost.
 *
 * @param id of the plan; null for a new one
 * @param fields by the names of {@link PlanText}
 * @param problems words by field; the empty name is for the whole
 */
public record PlanForm(UUID id, Map<String, String> fields, Map<String, String> problems) {

    /** Fields that are boxes to tick, named "field-word". */
    private static final List<String> TICKED = List.of("days", "regions", "languages", "audiences");

    static PlanForm sent(UUID id, Form form) {
        Map<String, String> fields = new HashMap<>();
        PlanText.FIELDS.forEach(field -> fields.put(field, shortened(form.text(field))));
        TICKED.forEach(field ->
                fields.put(field, form.ticked(field + "-").stream().sorted().collect(Collectors.joining(" "))));
        return new PlanForm(id, fields, Map.of());
    }

    static PlanForm of(Plan plan) {
        return new PlanForm(plan.id(), PlanText.write(plan), Map.of());
    }

    /** A new one: on weekdays, in Dutch, for everybody. */
    static PlanForm blank(String region, LocalDate today) {
        return new PlanForm(
                null,
                Map.of(
                        "from",
                        today.toString(),
                        "days",
                        String.join(" ", PlanText.DAYS.subList(0, 5)),
                        "regions",
                        region == null ? "" : region,
                        "languages",
                        "nl",
                        "audiences",
                        "MYSELF BYSTANDER PROFESSIONAL"),
                Map.of());
    }

    PlanForm with(List<Problem> wrong, ProblemWords words) {
        Map<String, String> told =
                wrong.stream().collect(Collectors.toMap(Problem::part, words::of, (one, other) -> one + " " + other));
        return new PlanForm(id, fields, told);
    }

    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    public boolean has(String field, String word) {
        return Arrays.asList(value(field).split("\\s+")).contains(word);
    }

    /** What is wrong with a field; null when nothing is. */
    public String problem(String field) {
        return problems.get(field);
    }

    private static String shortened(String text) {
        return text.length() > 4_000 ? text.substring(0, 4_000) : text;
    }
}
