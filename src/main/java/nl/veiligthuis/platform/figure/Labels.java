package nl.veiligthuis.platform.figure;

import java.math.BigDecimal;
import java.text.NumberFormat;
import nl.veiligthuis.platform.web.Language;

/** How numbers, periods and groups are written in one language. */
final class Labels {

    private static final String LEFT_TO_RIGHT = "\u200e";
    private static final String PROVISIONAL = "*";
    private static final int MOST_DIGITS = 3;

    private final Language language;
    private final FigureMessages words;
    private final NumberFormat numbers;

    Labels(Language language) {
        this.language = language;
        this.words = language.words(FigureMessages.class);
        numbers = NumberFormat.getInstance(language.numbers());
        numbers.setMaximumFractionDigits(MOST_DIGITS);
    }

    FigureMessages words() {
        return words;
    }

    boolean rightToLeft() {
        return language.rightToLeft();
    }

    String group(Group group) {
        return group.label(words);
    }

    /** A period; one with numbers that may still change carries a mark. */
    String period(Series series, Period period) {
        String label = period.label(words);
        return series.provisional(period) ? label + PROVISIONAL : label;
    }

    /** A number as its source words it, such as "almost 75%". */
    String figure(Series series, Figure figure) {
        return figure.precision()
                .label(words, number(figure.value()) + series.unit().sign());
    }

    /** After Arabic letters a sign behind a number would change sides. */
    private String number(BigDecimal value) {
        return (rightToLeft() ? LEFT_TO_RIGHT : "") + numbers.format(value);
    }
}
