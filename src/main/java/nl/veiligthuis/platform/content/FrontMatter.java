package nl.veiligthuis.platform.content;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What stands above the text of a page, between two lines of three dashes. A key that is missing, unknown or of a wrong
 * kind is refused, with the file and the key in the message.
 *
 * @param title of the page
 * @param summary for search results and lists, at most {@value #LONGEST_SUMMARY} characters
 * @param audience for whom it was written
 * @param sources of its facts
 * @param reviewed the day somebody last read it with care
 * @param approved whether the organisation approved it; until then it is a draft, and says so
 * @param order its place among its neighbours
 * @param scene a short exchange of messages; may be empty
 * @param body the Markdown below
 */
record FrontMatter(
        String title,
        String summary,
        List<String> audience,
        List<String> sources,
        LocalDate reviewed,
        boolean approved,
        int order,
        List<Message> scene,
        String body) {

    static final int LONGEST_SUMMARY = 155;

    private static final String FENCE = "---\n";
    private static final Set<String> KEYS =
            Set.of("title", "summary", "audience", "sources", "reviewed", "status", "order", "scene");

    /**
     * Reads a file.
     *
     * @param file its name, for messages
     * @throws IllegalArgumentException when something is missing, unknown or of a wrong kind
     */
    static FrontMatter parse(String file, String text) {
        return new Reader(file).read(text.replace("\r\n", "\n"));
    }

    private record Reader(String file) {

        FrontMatter read(String text) {
            int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
            if (!text.startsWith(FENCE) || end < 0) {
                throw wrong("front matter", "must stand between two lines of ---");
            }
            Map<?, ?> keys = yaml(text.substring(FENCE.length(), end + 1));
            keys.keySet().stream()
                    .filter(key -> !KEYS.contains(key))
                    .findFirst()
                    .ifPresent(key -> {
                        throw wrong(String.valueOf(key), "is not known; known are " + KEYS);
                    });
            String summary = string(keys, "summary");
            if (summary.length() > LONGEST_SUMMARY) {
                throw wrong("summary", "has " + summary.length() + " characters; at most " + LONGEST_SUMMARY);
            }
            return new FrontMatter(
                    string(keys, "title"),
                    summary,
                    strings(keys, "audience"),
                    strings(keys, "sources"),
                    day(keys.get("reviewed")),
                    approved(string(keys, "status")),
                    order(keys.get("order")),
                    scene(keys.get("scene")),
                    text.substring(end + 1 + FENCE.length()).strip());
        }

        private Map<?, ?> yaml(String header) {
            try {
                Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(header);
                if (loaded instanceof Map<?, ?> keys) {
                    return keys;
                }
                throw wrong("front matter", "must be a list of keys");
            } catch (YAMLException unreadable) {
                throw wrong("front matter", unreadable.getMessage());
            }
        }

        private String string(Map<?, ?> keys, String key) {
            if (keys.get(key) instanceof String value && !value.isBlank()) {
                return value.strip();
            }
            throw wrong(key, "is missing or is not text");
        }

        private List<String> strings(Map<?, ?> keys, String key) {
            if (keys.get(key) instanceof List<?> values
                    && !values.isEmpty()
                    && values.stream().allMatch(String.class::isInstance)) {
                return values.stream().map(String.class::cast).toList();
            }
            throw wrong(key, "must be a list of texts with at least one");
        }

        private LocalDate day(Object value) {
            if (value instanceof Date date) {
                return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
            }
            throw wrong("reviewed", "must be a day such as 2026-11-24");
        }

        private boolean approved(String status) {
            return switch (status) {
                case "draft" -> false;
                case "approved" -> true;
                default -> throw wrong("status", "must be draft or approved");
            };
        }

        private int order(Object value) {
            if (value == null) {
                return 0;
            }
            if (value instanceof Integer number) {
                return number;
            }
            throw wrong("order", "must be a whole number");
        }

        private List<Message> scene(Object value) {
            if (value == null) {
                return List.of();
            }
            if (!(value instanceof List<?> lines)) {
                throw wrong("scene", "must be a list of {from, text}");
            }
            List<Message> scene = new ArrayList<>();
            lines.forEach(line -> scene.add(message(line)));
            return List.copyOf(scene);
        }

        private Message message(Object line) {
            if (line instanceof Map<?, ?> said
                    && said.size() == 2
                    && said.get("text") instanceof String text
                    && ("me".equals(said.get("from")) || "them".equals(said.get("from")))) {
                return new Message("me".equals(said.get("from")), text);
            }
            throw wrong("scene", "each line needs from (me or them) and text");
        }

        private IllegalArgumentException wrong(String key, String why) {
            return new IllegalArgumentException("content/" + file + ": " + key + " " + why);
        }
    }
}
