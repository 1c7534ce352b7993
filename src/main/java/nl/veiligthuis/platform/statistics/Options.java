package nl.veiligthuis.platform.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.veiligthuis.platform.region.Region;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.web.Language;

/**
 * What can be chosen on the page.
 *
 * @param periods links to periods with a name, by address
 * @param regions empty when the viewer sees one alone
 */
public record Options(List<Option> periods, List<Option> regions, List<Option> languages, List<Option> audiences) {

    /** One of them. */
    public record Option(String value, String label, boolean chosen) {}

    static Options of(Choice choice, Viewer viewer, Labels labels, Regions all, LocalDate today) {
        List<String> codes = all.all().stream().map(Region::code).toList();
        List<String> tags = Language.OFFERED.stream().map(Language::tag).toList();
        return new Options(
                Stream.of(Period.Kind.values())
                        .map(kind -> period(kind, choice, labels.words(), today))
                        .toList(),
                viewer.region() == null ? options(codes, choice.region(), labels::region, labels) : List.of(),
                options(tags, choice.language(), labels::language, labels),
                options(List.of(Labels.audiences()), choice.audience(), labels::audience, labels));
    }

    private static Option period(Period.Kind kind, Choice choice, StatisticsMessages words, LocalDate today) {
        Period period = Period.upTo(today, kind);
        String label =
                switch (kind) {
                    case LAST_7_DAYS -> words.last_7_days();
                    case LAST_28_DAYS -> words.last_28_days();
                    case THIS_MONTH -> words.this_month();
                    case THIS_YEAR -> words.this_year();
                };
        boolean chosen = choice.from().equals(period.from().toString())
                && choice.to().equals(period.to().toString());
        return new Option("/console/statistics?" + choice.query(period), label, chosen);
    }

    private static List<Option> options(
            List<String> values, String chosen, UnaryOperator<String> label, Labels labels) {
        return Stream.of(
                        Stream.of(new Option("", labels.words().all(), chosen.isEmpty())),
                        values.stream().map(value -> new Option(value, label.apply(value), value.equals(chosen))),
                        Stream.of(new Option(Choice.UNSAID, labels.words().not_said(), chosen.equals(Choice.UNSAID))))
                .flatMap(options -> options)
                .toList();
    }
}
