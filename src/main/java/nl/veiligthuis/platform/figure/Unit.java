package nl.veiligthuis.platform.figure;

import java.util.function.Function;

/** What a number of a series is a number of. */
enum Unit {
    PERSONS(FigureMessages::unit_persons, ""),
    PERCENT(FigureMessages::unit_percent, "%"),
    PER_MILLION(FigureMessages::unit_per_million, ""),
    COUNT(FigureMessages::unit_count, "");

    private final Function<FigureMessages, String> label;
    private final String sign;

    Unit(Function<FigureMessages, String> label, String sign) {
        this.label = label;
        this.sign = sign;
    }

    String label(FigureMessages words) {
        return label.apply(words);
    }

    /** What stands behind each number. */
    String sign() {
        return sign;
    }
}
