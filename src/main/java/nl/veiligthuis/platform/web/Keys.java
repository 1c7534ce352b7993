package nl.veiligthuis.platform.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The keys of a YAML file, or of a part of it. What is missing, unknown or of a wrong kind is refused with the file and
 * the whole key in the message.
 *
 * @param place the file and the key of this part
 */
public record Keys(String place, Map<String, Object> values) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * Reads a file.
     *
     * @param file below {@code content}
     * @throws IllegalArgumentException when it is not YAML, names a key twice, or is not a list of keys
     */
    public static Keys of(String file, String text) {
        return read("content/" + file + ":", "content/" + file + ":", text);
    }

    /**
     * Reads a part of a file, as {@link #of(String, String)} reads a whole one.
     *
     * @param part its name, for messages about it as a whole
     */
    public static Keys of(String file, String part, String text) {
        return read("content/" + file + ":", "content/" + file + ": " + part, text);
    }

    /**
     * Reads one of several files.
     *
     * @param folder below {@code content}
     * @param texts by path below that folder
     * @throws IllegalArgumentException as for {@link #of(String, String)}, and when the file is missing
     */
    public static Keys in(String folder, String file, Map<String, String> texts) {
        String path = folder + "/" + file;
        if (!texts.containsKey(file)) {
            throw new IllegalArgumentException("content/" + path + " is missing");
        }
        return of(path, texts.get(file));
    }

    /**
     * Refuses any file of a folder but these and one for each language in which texts may be written.
     *
     * @param folder below {@code content}
     * @param texts by path below that folder
     * @throws IllegalArgumentException with the first file that is not known
     */
    public static void onlyLanguagesAnd(Collection<String> others, String folder, Map<String, String> texts) {
        List<String> known = new ArrayList<>(others);
        Language.ALL.forEach(language -> known.add(language.tag() + ".yaml"));
        onlyFiles(folder, texts, known);
    }

    /**
     * Refuses any file of a folder but these.
     *
     * @param folder below {@code content}
     * @param texts by path below that folder
     * @throws IllegalArgumentException with the first file that is not known
     */
    public static void onlyFiles(String folder, Map<String, String> texts, Collection<String> known) {
        texts.keySet().stream()
                .filter(file -> !known.contains(file))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException(
                            "content/" + folder + "/" + unknown + " is not known; known are " + known);
                });
    }

    private static Keys read(String place, String whole, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object loaded = new Yaml(new SafeConstructor(options)).load(text);
            return part(loaded instanceof Map<?, ?> ? place : whole, loaded);
        } catch (YAMLException unreadable) {
            throw new IllegalArgumentException(whole + " " + unreadable.getMessage(), unreadable);
        }
    }

    private static Keys part(String place, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(place + " must be a list of keys");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, held) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException(place + " " + key + " must be text: put it between quotes");
            }
            values.put(name, held);
        });
        return new Keys(place, values);
    }

    public Set<String> names() {
        return values.keySet();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Refuses any key but these. */
    public Keys only(Collection<String> known) {
        names().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(unknown -> {
            throw wrong(unknown, "is not known; known are " + known);
        });
        return this;
    }

    /** Refuses any key but these, and the lack of one. */
    public Keys exactly(Collection<String> wanted) {
        wanted.stream().filter(name -> !has(name)).findFirst().ifPresent(missing -> {
            throw wrong(missing, "is missing");
        });
        return only(wanted);
    }

    /**
     * Refuses any key but the tags of languages and these others, and the lack of one of these or of a language that is offered:
     * one that is not offered yet may be there or not.
     */
    public Keys inEachLanguage(String... others) {
        List<String> needed = new ArrayList<>(List.of(others));
        Language.OFFERED.forEach(language -> needed.add(language.tag()));
        needed.stream().filter(name -> !has(name)).findFirst().ifPresent(missing -> {
            throw wrong(missing, "is missing");
        });
        List<String> known = new ArrayList<>(List.of(others));
        Language.ALL.forEach(language -> known.add(language.tag()));
        return only(known);
    }

    /** Refuses any key but the tags of languages in which texts may be written. */
    public Keys onlyLanguages() {
        return only(Language.ALL.stream().map(Language::tag).toList());
    }

    public String text(String key) {
        if (values.get(key) instanceof String value && !value.isBlank()) {
            return value.strip();
        }
        throw wrong(key, "is missing or is not text");
    }

    /**
     * An id, as it stands at a key.
     *
     * @throws IllegalArgumentException when there is something else in it than lower-case letters, digits and single
     *     dashes
     */
    public String id(String key, String id) {
        if (!ID.matcher(id).matches()) {
            throw wrong(key, "has a name other than lower-case letters, digits and single dashes: " + id);
        }
        return id;
    }

    public List<String> paragraphs(String key) {
        return text(key).lines().filter(line -> !line.isBlank()).toList();
    }

    /** A list of texts, which may be empty but not missing. */
    public List<String> texts(String key) {
        if (values.get(key) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw wrong(key, "must be a list of texts");
    }

    /** A day, such as {@code 2026-11-24}. */
    public LocalDate day(String key) {
        if (values.get(key) instanceof Date date) {
            return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
        }
        throw wrong(key, "must be a day such as 2026-11-24");
    }

    public int number(String key) {
        if (values.get(key) instanceof Integer number) {
            return number;
        }
        throw wrong(key, "must be a whole number");
    }

    /** Yes or no. */
    public boolean flag(String key) {
        if (values.get(key) instanceof Boolean flag) {
            return flag;
        }
        throw wrong(key, "must be yes or no, without quotes");
    }

    public Keys keys(String key) {
        if (!has(key)) {
            throw wrong(key, "is missing");
        }
        return part(place(key), values.get(key));
    }

    /** A list of which each item has keys of its own. */
    public List<Keys> list(String key) {
        if (!(values.get(key) instanceof List<?> items) || items.isEmpty()) {
            throw wrong(key, "must be a list with at least one item");
        }
        List<Keys> list = new ArrayList<>();
        items.forEach(item -> list.add(part(place(key + "[" + list.size() + "]"), item)));
        return list;
    }

    public IllegalArgumentException wrong(String key, String why) {
        return new IllegalArgumentException(place(key) + " " + why);
    }

    private String place(String key) {
        return place + (place.endsWith(":") ? " " : ".") + key;
    }
}
