package nl.veiligthuis.platform.content;

import java.time.LocalDate;
import java.util.List;
import nl.veiligthuis.platform.web.Keys;

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
 * @param warning what a reader is told before a story begins; empty for other pages
 * @param themes of a story, by which readers choose; empty for other pages
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
        String warning,
        List<String> themes,
        String body) {

    static final int LONGEST_SUMMARY = 155;

    private static final String FENCE = "---\n";
    private static final String HEADER = "front matter";
    private static final List<String> KEYS = List.of(
            "title", "summary", "audience", "sources", "reviewed", "status", "order", "scene", "warning", "themes");

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
                throw new IllegalArgumentException(
                        "content/" + file + ": " + HEADER + " must stand between two lines of ---");
            }
            Keys keys = Keys.of(file, HEADER, text.substring(FENCE.length(), end + 1))
                    .only(KEYS);
            return new FrontMatter(
                    keys.text("title"),
                    summary(keys),
                    some(keys, "audience"),
                    some(keys, "sources"),
                    keys.day("reviewed"),
                    approved(keys),
                    keys.has("order") ? keys.number("order") : 0,
                    keys.has("scene") ? scene(keys) : List.of(),
                    keys.has("warning") ? keys.text("warning") : "",
                    keys.has("themes") ? some(keys, "themes") : List.of(),
                    text.substring(end + 1 + FENCE.length()).strip());
        }

        private static String summary(Keys keys) {
            String summary = keys.text("summary");
            if (summary.length() > LONGEST_SUMMARY) {
                throw keys.wrong("summary", "has " + summary.length() + " characters; at most " + LONGEST_SUMMARY);
            }
            return summary;
        }

        private static List<String> some(Keys keys, String key) {
            List<String> texts = keys.texts(key);
            if (texts.isEmpty()) {
                throw keys.wrong(key, "must be a list of texts with at least one");
            }
            return texts;
        }

        private static boolean approved(Keys keys) {
            return switch (keys.text("status")) {
                case "draft" -> false;
                case "approved" -> true;
                default -> throw keys.wrong("status", "must be draft or approved");
            };
        }

        private static List<Message> scene(Keys keys) {
            return keys.list("scene").stream().map(Reader::message).toList();
        }

        private static Message message(Keys line) {
            line.exactly(List.of("from", "text"));
            return switch (line.text("from")) {
                case "me" -> new Message(true, line.text("text"));
                case "them" -> new Message(false, line.text("text"));
                default -> throw line.wrong("from", "must be me or them");
            };
        }
    }
}
