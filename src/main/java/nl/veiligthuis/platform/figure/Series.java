package nl.veiligthuis.platform.figure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Numbers that are shown together.
 *
 * @param slug in addresses; its words stand on the page {@code cijfers/<slug>}
 * @param unit of all of them
 * @param figures at least one, in the order of the file; at most one for each period and group
 */
record Series(String slug, Unit unit, List<Figure> figures) {

    /** A group is a filled bar or an outlined one: no more can be told apart without colour. */
    static final int MOST_GROUPS_IN_A_PERIOD = 2;

    List<Period> periods() {
        return distinct(Figure::period);
    }

    List<Group> groups() {
        return distinct(Figure::group);
    }

    List<String> sources() {
        return distinct(Figure::source);
    }

    /** Whether it follows something over time; otherwise it compares groups within one period. */
    boolean overTime() {
        return periods().size() > 1;
    }

    Optional<Figure> find(Period period, Group group) {
        return figures.stream()
                .filter(figure ->
                        figure.period().equals(period) && figure.group().equals(group))
                .findFirst();
    }

    /** Whether any number of a period may still change. */
    boolean provisional(Period period) {
        return figures.stream().anyMatch(figure -> figure.period().equals(period) && figure.provisional());
    }

    private <T> List<T> distinct(Function<Figure, T> part) {
        return figures.stream().map(part).distinct().toList();
    }
}
