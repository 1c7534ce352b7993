package nl.veiligthuis.platform.edition;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A field of a YAML file that knows where it stands. Whatever is not what it is asked to be ends in an
 * {@link EditionFault} with the file, the line and the whole name of the field.
 *
 * @param file its name, for messages
 * @param name such as {@code partners[1].url}; empty for the file as a whole
 */
record Field(String file, String name, Node node) {

    private static final int LONGEST_WORD = 40;
    private static final int LONGEST_QUOTE = 120;

    /** Reads a file without making anything of it but nodes: no aliases of lists, no types. */
    static Field file(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(8);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (root == null) {
                throw new EditionFault(file + ": is empty");
            }
            return new Field(file, "", root);
        } catch (MarkedYAMLException unreadable) {
            int line = unreadable.getProblemMark() == null
                    ? 1
                    : unreadable.getProblemMark().getLine() + 1;
            throw new EditionFault(file + ", line " + line + ": is not YAML: " + tame(unreadable.getProblem()));
        } catch (YAMLException unreadable) {
            throw new EditionFault(file + ": is not YAML: " + tame(unreadable.getMessage()));
        }
    }

    /** Its own fields, none but those that are known and each of them once. */
    Fields fields(List<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("must be a list of keys");
        }
        Map<String, Field> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Node key = tuple.getKeyNode();
            String called = key instanceof ScalarNode scalar ? tame(scalar.getValue()) : "?";
            Field field = new Field(file, name.isEmpty() ? called : name + "." + called, tuple.getValueNode());
            Field named = new Field(file, field.name, key);
            if (!known.contains(called)) {
                throw named.wrong("is not known; known are " + String.join(", ", known));
            }
            if (fields.put(called, field) != null) {
                throw named.wrong("stands there twice");
            }
        }
        return new Fields(this, fields);
    }

    /** Its items, numbered from 1, at least one. */
    List<Field> items(int most) {
        if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            throw wrong("must be a list with at least one item");
        }
        if (sequence.getValue().size() > most) {
            throw wrong("has " + sequence.getValue().size() + " items; there may be " + most + " at most");
        }
        List<Field> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new Field(file, name + "[" + (items.size() + 1) + "]", item));
        }
        return items;
    }

    /** @param longest in characters */
    String text(int longest) {
        if (!(node instanceof ScalarNode scalar)
                || scalar.getTag().equals(Tag.NULL)
                || scalar.getValue().isBlank()) {
            throw wrong("must be text");
        }
        String text = scalar.getValue().strip();
        if (text.length() > longest) {
            throw wrong("has " + text.length() + " characters; there may be " + longest + " at most");
        }
        return text;
    }

    boolean flag() {
        return switch (text(LONGEST_WORD)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("must be true or false");
        };
    }

    LocalDate day() {
        try {
            return LocalDate.parse(text(LONGEST_WORD));
        } catch (DateTimeParseException other) {
            throw wrong("must be a day such as 2026-11-24");
        }
    }

    EditionFault wrong(String why) {
        int line = node.getStartMark().getLine() + 1;
        return new EditionFault(file + ", line " + line + (name.isEmpty() ? ": " : ", " + name + ": ") + why);
    }

    /** What a file says, fit for one line of a log. */
    private static String tame(String said) {
        String line = said.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
    }
}
