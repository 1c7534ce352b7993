package nl.veiligthuis.platform.selfcheck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
record Keys(String place, Map<String, Object> values) {

    /**
     * Reads a file.
     *
     * @param file below {@code content}
     * @throws IllegalArgumentException when it is not YAML, or not a list of keys
     */
    static Keys of(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            return part("content/" + file + ":", new Yaml(new SafeConstructor(options)).load(text));
        } catch (YAMLException unreadable) {
            throw new IllegalArgumentException("content/" + file + ": " + unreadable.getMessage(), unreadable);
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

    Set<String> names() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Refuses any key but these. */
    Keys only(Collection<String> known) {
        names().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(unknown -> {
            throw wrong(unknown, "is not known; known are " + known);
        });
        return this;
    }

    /** Refuses any key but these, and the lack of one. */
    Keys exactly(Collection<String> wanted) {
        wanted.stream().filter(name -> !has(name)).findFirst().ifPresent(missing -> {
            throw wrong(missing, "is missing");
        });
        return only(wanted);
    }

    String text(String key) {
        if (values.get(key) instanceof String value && !value.isBlank()) {
            return value.strip();
        }
        throw wrong(key, "is missing or is not text");
    }

    List<String> paragraphs(String key) {
        return text(key).lines().filter(line -> !line.isBlank()).toList();
    }

    /** A list of texts, which may be empty but not missing. */
    List<String> texts(String key) {
        if (values.get(key) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw wrong(key, "must be a list of texts");
    }

    Keys keys(String key) {
        return part(place(key), values.get(key));
    }

    /** A list of which each item has keys of its own. */
    List<Keys> list(String key) {
        if (!(values.get(key) instanceof List<?> items) || items.isEmpty()) {
            throw wrong(key, "must be a list with at least one item");
        }
        List<Keys> list = new ArrayList<>();
        items.forEach(item -> list.add(part(place(key + "[" + list.size() + "]"), item)));
        return list;
    }

    IllegalArgumentException wrong(String key, String why) {
        return new IllegalArgumentException(place(key) + " " + why);
    }

    private String place(String key) {
        return place + (place.endsWith(":") ? " " : ".") + key;
    }
}
