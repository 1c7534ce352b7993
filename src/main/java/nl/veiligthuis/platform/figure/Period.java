package nl.veiligthuis.platform.figure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What time a number is about.
 *
 * @param written as it stands in the file: {@code 2023}, {@code 2014-2023} or {@code 2025-H1}
 */
record Period(String written) {

    private static final Pattern RANGE = Pattern.compile("(20\\d{2})-(20\\d{2})");
    private static final Pattern HALF = Pattern.compile("(20\\d{2})-H([12])");

    /** @throws IllegalArgumentException when it is written otherwise */
    Period {
        if (!written.matches("20\\d{2}|" + RANGE + "|" + HALF)) {
            throw new IllegalArgumentException(
                    "period is \"" + written + "\"; write it like 2023, 2014-2023 or 2025-H1");
        }
    }

    /** As a reader calls it. */
    String label(FigureMessages words) {
        Matcher range = RANGE.matcher(written);
        if (range.matches()) {
            return words.range(range.group(1), range.group(2));
        }
        Matcher half = HALF.matcher(written);
        if (half.matches()) {
            return half.group(2).equals("1") ? words.first_half(half.group(1)) : words.second_half(half.group(1));
        }
        return written;
    }
}
