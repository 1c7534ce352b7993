package nl.veiligthuis.platform.figure;

/** How a source words a number. */
enum Precision {
    /** To the last digit it gives. */
    EXACT,
    /** About: rounded by the source. */
    ABOUT,
    /** Almost: rounded up by the source. */
    ALMOST,
    /** The average of the years of its period. */
    AVERAGE;

    /** The number in words of a reader. */
    String label(FigureMessages words, String number) {
        return switch (this) {
            case EXACT -> number;
            case ABOUT -> words.about(number);
            case ALMOST -> words.almost(number);
            case AVERAGE -> words.average(number);
        };
    }
}
