package nl.veiligthuis.platform.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkiverse.web.bundler.runtime.Bundle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;

/** That the scripts of visitors, as they are sent, say nothing that Chrome 62 and Safari 13 do not know. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ScriptsTest {

    private static final Pattern IMPORT =
            Pattern.compile("(?:from|import) ?\"(?:\\./|/static/bundle/)([\\w-]+\\.js)\"");

    private static final Pattern WORDS =
            Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'|//[^\\n]*|/\\*[\\s\\S]*?\\*/");

    /** Ways to write that came later. */
    private static final Pattern SYNTAX = Pattern.compile(
            "\\?\\.[A-Za-z_$(\\[]|\\?\\?|\\|\\|=|&&=|\\bcatch ?\\{|\\bimport\\(|\\bimport\\.meta|#[a-z]\\w*[ =;(]|\\bstatic ?\\{"
                    + "|\\(\\?<|\\d_\\d|\\d+n\\b|for await|async ?\\*|\\{(?:static )?[A-Za-z_$][\\w$]*;[A-Za-z_$][\\w$]*[;(=]");

    /** What browsers offered later. */
    private static final Pattern OFFERED =
            Pattern.compile("\\.(?:at|flat|flatMap|replaceAll|replaceChildren|fromEntries"
                    + "|matchAll|allSettled|any|findLast|findLastIndex|toSorted|toReversed|toSpliced|hasOwn|requestSubmit"
                    + "|toggleAttribute|randomUUID|checkVisibility|getAnimations|showPopover)\\(|\\b(?:structuredClone|globalThis"
                    + "|queueMicrotask|ResizeObserver|AbortController|AbortSignal|WeakRef|BroadcastChannel)\\b");

    @TestHTTPResource("/")
    URI address;

    @Inject
    Bundle bundle;

    @Test
    void nothing_in_them_is_newer() {
        Map<String, String> scripts = sent();
        assertTrue(
                scripts.values().stream().anyMatch(script -> script.contains("WebSocket")), scripts.keySet()::toString);
        scripts.put("left.js", Wardrobe.text("web/inline/left.js"));
        Map<String, String> found = new TreeMap<>();
        scripts.forEach((name, script) -> {
            String bare = WORDS.matcher(script).replaceAll("\"\"");
            String strange = Stream.of(SYNTAX, OFFERED)
                    .flatMap(pattern -> pattern.matcher(bare).results())
                    .map(match ->
                            bare.substring(Math.max(0, match.start() - 20), Math.min(bare.length(), match.end() + 20)))
                    .collect(Collectors.joining(" … "));
            if (!strange.isEmpty()) {
                found.put(name, strange);
            }
        });
        assertEquals(Map.of(), found);
    }

    @Test
    void the_script_in_the_head_of_a_page_says_nothing_of_modern_javascript_at_all() {
        String script = Wardrobe.text("web/inline/left.js");
        assertEquals(-1, script.indexOf("=>"));
        assertEquals(
                false,
                Pattern.compile("\\b(?:let|const|class|async)\\b|`")
                        .matcher(script)
                        .find());
    }

    private Map<String, String> sent() {
        Map<String, String> scripts = new TreeMap<>();
        Deque<String> ahead = new ArrayDeque<>();
        ahead.add(bundle.script("app").replaceFirst(".*/", ""));
        while (!ahead.isEmpty()) {
            String name = ahead.poll();
            String script = RestAssured.given()
                    .get("/static/bundle/" + name)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            scripts.put(name, script);
            IMPORT.matcher(script)
                    .results()
                    .map(found -> found.group(1))
                    .filter(other -> !scripts.containsKey(other))
                    .forEach(ahead::add);
        }
        return scripts;
    }
}
