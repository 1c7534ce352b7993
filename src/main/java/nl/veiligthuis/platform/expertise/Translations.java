package nl.veiligthuis.platform.expertise;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import nl.veiligthuis.platform.web.Keys;
import nl.veiligthuis.platform.web.Language;

/**
 * A text in the languages it is written in, one file for each. Dutch is always there.
 *
 * @param written by language
 */
record Translations<T extends Translated>(Map<Language, T> written) {

    /**
     * Reads the files of a folder.
     *
     * @param texts by path below that folder
     * @param others files of that folder that are no translations
     * @throws IllegalArgumentException with file and key, when something is missing, unknown or of a wrong kind, or is
     *     another in a translation than in Dutch
     */
    static <T extends Translated> Translations<T> read(
            String folder, Map<String, String> texts, Collection<String> others, BiFunction<Language, Keys, T> reader) {
        Keys.onlyLanguagesAnd(others, folder, texts);
        T dutch = reader.apply(Language.DUTCH, Keys.in(folder, file(Language.DUTCH), texts));
        Map<Language, T> written = new HashMap<>(Map.of(Language.DUTCH, dutch));
        Language.OFFERED.stream()
                .filter(language -> !language.equals(Language.DUTCH) && texts.containsKey(file(language)))
                .forEach(language -> {
                    T text = reader.apply(language, Keys.in(folder, file(language), texts));
                    refuseAnother("content/" + folder + "/" + file(language), text.shape(), dutch.shape());
                    written.put(language, text);
                });
        return new Translations<>(Map.copyOf(written));
    }

    /** The languages it is written in, in the order in which they are offered. */
    List<Language> languages() {
        return Language.OFFERED.stream().filter(written::containsKey).toList();
    }

    /** What a reader gets: the text in the own language, else in the nearest one it is written in. */
    T nearest(Language reader) {
        return reader.nearest().stream()
                .map(written::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static void refuseAnother(String file, List<String> shape, List<String> dutch) {
        for (int line = 0; line < Math.max(shape.size(), dutch.size()); line++) {
            String here = line < shape.size() ? shape.get(line) : "an end";
            String there = line < dutch.size() ? dutch.get(line) : "an end";
            if (!here.equals(there)) {
                throw new IllegalArgumentException(
                        file + ": " + here + " is not as in " + file(Language.DUTCH) + ": " + there);
            }
        }
    }

    private static String file(Language language) {
        return language.tag() + ".yaml";
    }
}
