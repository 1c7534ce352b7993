package nl.veiligthuis.platform.figure;

import java.util.function.Function;

/** Whom or what a number counts. */
enum Group {
    WOMEN(FigureMessages::group_women),
    MEN(FigureMessages::group_men),
    BY_PARTNER(FigureMessages::group_by_partner),
    ALL_WOMEN(FigureMessages::group_all_women),
    MARRIED(FigureMessages::group_married),
    DIVORCED(FigureMessages::group_divorced),
    AGED_20_40(FigureMessages::group_aged_20_40),
    AGED_40_60(FigureMessages::group_aged_40_60),
    AGED_16_UP(FigureMessages::group_aged_16_up),
    REPORTS(FigureMessages::group_reports),
    ADVICE(FigureMessages::group_advice),
    CHILD_ABUSE(FigureMessages::group_child_abuse),
    PARTNER_VIOLENCE(FigureMessages::group_partner_violence),
    ELDER_ABUSE(FigureMessages::group_elder_abuse);

    private final Function<FigureMessages, String> label;

    Group(Function<FigureMessages, String> label) {
        this.label = label;
    }

    String label(FigureMessages words) {
        return label.apply(words);
    }
}
