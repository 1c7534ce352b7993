package nl.veiligthuis.platform.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads the constants of an enumeration as the file writes them: {@code by-partner} for {@code BY_PARTNER}. */
final class Named {

    private Named() {}

    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when there is none that is written so; names those there are */
    static <E extends Enum<E>> E of(Class<E> kind, String column, String written) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> written(constant).equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(column + " is \"" + written + "\"; it must be one of "
                        + Arrays.stream(kind.getEnumConstants())
                                .map(Named::written)
                                .collect(Collectors.joining(", "))));
    }
}
