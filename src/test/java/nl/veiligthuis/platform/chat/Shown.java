package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** A page of the chat, as a reader without a script gets it. */
record Shown(String html) {

    private static final Pattern BUBBLE =
            Pattern.compile("<p class=\"words\" dir=\"auto\" lang=\"[a-z]{2}\">(.*?)</p>", Pattern.DOTALL);
    private static final Pattern STATUS = Pattern.compile("<p class=\"status\">\\s*(.*?)\\s*</p>");
    private static final Pattern EVENT = Pattern.compile("<li class=\"event\"><p>\\s*(.*?)\\s*</p></li>");
    private static final Pattern DRAFT =
            Pattern.compile("<textarea id=\"(?:text|kept)\"[^>]*>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern ERROR =
            Pattern.compile("<p class=\"error\" id=\"say-error\" role=\"alert\">(.*?)</p>");
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|src|action|data-socket)=\"([^\"]*)\"");

    /** The page with its characters as a reader sees them. */
    String text() {
        return StringEscapeUtils.unescapeHtml4(html);
    }

    /** Without the script and the styles that each page brings in its head. */
    String body() {
        return html.substring(html.indexOf("<body"));
    }

    String hidden(String name) {
        return one(Pattern.compile("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\">"));
    }

    /** What a script may solve in place of waiting. */
    String puzzle() {
        return one(Pattern.compile("data-puzzle=\"([^\"]+)\""));
    }

    /** The words to come back with. */
    List<String> returnWords() {
        return Pattern.compile("<li dir=\"auto\">([^<]+)</li>")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Where the chat stands, in words. */
    String status() {
        return one(STATUS);
    }

    /** What happened, in order, in words. */
    List<String> events() {
        return EVENT.matcher(html)
                .results()
                .map((MatchResult found) -> StringEscapeUtils.unescapeHtml4(found.group(1)))
                .toList();
    }

    String draft() {
        return one(DRAFT);
    }

    String error() {
        return one(ERROR);
    }

    List<String> bubbles() {
        String live = html.replaceFirst("(?s)<section id=\"talk\".*", "");
        return BUBBLE.matcher(live)
                .results()
                .map((MatchResult found) -> StringEscapeUtils.unescapeHtml4(found.group(1)))
                .toList();
    }

    void assertNoTokenInAnAddress() {
        Matcher token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(html);
        if (token.find()) {
            assertTrue(ADDRESS.matcher(html).results().noneMatch(address -> address.group(1)
                    .contains(token.group(1))));
        }
    }

    private String one(Pattern pattern) {
        Matcher found = pattern.matcher(html);
        assertTrue(found.find(), html);
        return StringEscapeUtils.unescapeHtml4(found.group(1));
    }
}
