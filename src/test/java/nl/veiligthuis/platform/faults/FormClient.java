package nl.veiligthuis.platform.faults;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser without a script asks for. */
public final class FormClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("__Host-console=([^;]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int MOST_TRIES = 60;

    private final HttpClient http;

    public FormClient(HttpClient http) {
        this.http = http;
    }

    /** Signs an adviser in; the value of the session's cookie. */
    public String signIn(URI node, String username, String password, String code) {
        HttpResponse<String> answer =
                post(node, "/console/session", Map.of("j_username", username, "j_password", password, "code", code));
        return answer.headers().allValues("Set-Cookie").stream()
                .map(COOKIE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not signed in: " + answer.statusCode()));
    }

    /** Whether a chat can be started here by somebody who reads Dutch. */
    public boolean open(URI node) {
        return token(get(node, "/nl/chat")).isPresent();
    }

    public boolean open(Node node) {
        return open(node.base());
    }

    /** Starts a chat; the token to go on with. */
    public String startChat(URI node, String called) {
        return token(chat(node, called)).orElseThrow();
    }

    /** Starts a chat; the page that answers, with the token in it. */
    HttpResponse<String> chat(URI node, String called) {
        String token = first(node);
        HttpResponse<String> page =
                post(node, "/nl/chat", Map.of("token", token, "who", "bystander", "called", called));
        if (!page.body().contains("/nl/chat/messages")) {
            throw new IllegalStateException("No chat was started: " + page.statusCode());
        }
        return page;
    }

    public String startChat(Node node, String called) {
        return startChat(node.base(), called);
    }

    /** The token of a chat that can begin. A node that lost sight of the queue for a moment offers none: one tries again. */
    private String first(URI node) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<String> token = token(get(node, "/nl/chat"));
            if (token.isPresent()) {
                return token.get();
            }
            Loop.pause(PAUSE);
        }
        throw new IllegalStateException("No chat can be started.");
    }

    static Optional<String> token(HttpResponse<String> page) {
        Matcher found = TOKEN.matcher(page.body());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    HttpResponse<String> get(URI node, String path) {
        return send(request(node, path).GET());
    }

    HttpResponse<String> post(URI node, String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(joining("&"));
        return send(request(node, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", Cluster.ORIGIN)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(URI node, String path) {
        return HttpRequest.newBuilder(node.resolve(path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
