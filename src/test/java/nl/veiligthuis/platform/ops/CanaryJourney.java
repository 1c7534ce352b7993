package nl.veiligthuis.platform.ops;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.privacy.Token;

/** A visitor and an adviser who talk, and everything that can go wrong between them. */
final class CanaryJourney implements AutoCloseable {

    /** The lines of the service, and not those of other tests. */
    private static final String CUT_OFF = """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where usename = 'platform_app' and application_name = 'vertx-pg-client'
            """;

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final Service service;
    private final Canaries canaries;
    private final Hostile browser;
    private final Sql owner = new Sql(TestDatabase.asOwner());
    private final Peer adviser;
    private final String cookie;
    private String token;
    private String chat;
    private Peer visitor;

    CanaryJourney(Service service, Canaries canaries, Hostile browser) {
        this.service = service;
        this.canaries = canaries;
        this.browser = browser;
        owner.change("update duty set lease_until = clock_timestamp() - interval '1 second'");
        cookie = canaries.add("adviser's session", service.signIn("voorbeeld-1"));
        adviser = service.onDuty(cookie);
    }

    void talk() {
        token = canaries.add(
                "token",
                service.startChat("nl", canaries.of("called"), canaries.add("municipality", "schiermonnikoog")));
        chat = canaries.add("conversation", owner.chat(token).toString());
        visitor = Peer.connect(
                service.base(),
                "/nl/chat/socket",
                Map.of(
                        "Origin", service.base().toString(),
                        "User-Agent", canaries.of("user agent of a socket"),
                        "X-Forwarded-For", canaries.add("address of a socket", "203.0.113.78")));
        visitor.send(Map.of("type", "resume", "token", token, "after", 0));
        token = canaries.add("next token", visitor.await("token").path("token").asText());
        visitor.await("state");
        adviser.await(desk -> desk.path("waiting").toString().contains(chat), "waiting");
        adviser.send(Map.of("type", "claim", "conversation", chat));
        adviser.await("claimed");
        adviser.send(Map.of("type", "open", "conversation", chat, "after", 0));
        adviser.await("state");
        adviserSays("adviser's words");
        adviser.await("stored");
        adviser.send(Map.of("type", "note", "conversation", chat, "id", id(), "text", canaries.of("note")));
        adviser.await("noted");
        visitorSays("visitor's words");
        visitor.await("stored");
    }

    void malformedFrames() {
        String words = canaries.of("malformed frame");
        Stream.of(
                        "{%s",
                        "%s",
                        "[\"%s\"]",
                        "{\"type\":\"%s\"}",
                        "{\"type\":\"say\",\"id\":\"%s\",\"text\":\"x\"}",
                        "{\"type\":\"ping\",\"%s\":1}",
                        "{\"type\":\"seen\",\"seq\":\"%s\"}",
                        "{\"type\":\"ping\"} %s",
                        "{\"type\":\"rate\",\"answer\":\"%s\"}")
                .map(frame -> frame.formatted(words))
                .forEach(frame -> {
                    visitor.sendText(frame);
                    browser.keepError(visitor.await("error"));
                    adviser.sendText(frame);
                    browser.keepError(adviser.await("error"));
                });
        visitor.sendText("{\"type\":\"say\",\"id\":\"" + id() + "\",\"text\":\"" + (words + " ").repeat(900) + "\"}");
        browser.keepError(visitor.await("error"));
        visitor.send(Map.of("type", "say", "id", id(), "text", words + "é".repeat(4_001)));
        browser.keepError(visitor.await("error"));
        cutOff(words);
    }

    /** What no page sends, on lines of their own: they break. */
    private void cutOff(String words) {
        Peer large = stranger();
        large.send(Map.of("type", "resume", "token", canaries.of("token that opens nothing"), "after", 0));
        browser.keepError(large.await("error"));
        try {
            large.sendText("{\"text\":\"" + (words + " ").repeat(5_000) + "\"}");
        } catch (CompletionException closed) {
            // The other side was quicker.
        }
        large.close();
        Peer binary = stranger();
        binary.sendBinary(words.getBytes(StandardCharsets.UTF_8));
        binary.close();
    }

    private Peer stranger() {
        return Peer.connect(
                service.base(),
                "/nl/chat/socket",
                Map.of("Origin", service.base().toString()));
    }

    /** Rows are refused, whole lines of the database's answer long; then every connection to it is cut. */
    void databaseThatFails() {
        refusing("entry", () -> {
            visitorSays("words the database refused");
            browser.keepError(visitor.await("error"));
            adviserSays("adviser's words the database refused");
            browser.keepError(adviser.await("error"));
            service.form()
                    .formParam("token", token)
                    .formParam("id", id())
                    .formParam("text", canaries.of("words by form"))
                    .post("/nl/chat/messages");
        });
        refusing("conversation", () -> service.form()
                .formParam(
                        "token",
                        canaries.add(
                                "token the database refused", Token.random().reveal()))
                .formParam("called", canaries.of("name the database refused"))
                .formParam("municipality", "schiermonnikoog")
                .post("/nl/chat")
                .then()
                .statusCode(500));
        if (owner.number(CUT_OFF) == 0) {
            throw new AssertionError("Nothing was cut off.");
        }
        String words = canaries.of("words while the database was cut off");
        UUID id = UUID.randomUUID();
        for (int attempt = 0; attempt < 50; attempt++) {
            visitor.send(Map.of("type", "say", "id", id, "text", words));
            JsonNode answer = visitor.await(frame -> List.of("stored", "error").contains(type(frame)), "an answer");
            if (type(answer).equals("stored")) {
                return;
            }
            browser.keepError(answer);
        }
        throw new AssertionError("The database did not come back.");
    }

    private void refusing(String table, Runnable step) {
        owner.change("alter table " + table + " add constraint canary check (false) not valid");
        try {
            step.run();
        } finally {
            owner.change("alter table " + table + " drop constraint canary");
        }
    }

    void parkAndReturn() {
        visitor.send(Map.of("type", "park"));
        List<String> words = visitor.await("words")
                .path("words")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
        for (String between : List.of(" ", "+", ",", "%20", "\",\"")) {
            canaries.add("return words by " + between, String.join(between, words));
        }
        service.form().formParam("words", canaries.of("wrong return words")).post("/nl/chat/return");
        String page = service.form()
                .formParam("words", String.join(" ", words))
                .post("/nl/chat/return")
                .asString();
        token = canaries.add(
                "token after the return",
                TOKEN.matcher(page).results().findFirst().orElseThrow().group(1));
    }

    /** All that needs no chat; the desk's pages are asked for this one. */
    CanaryPages pages() {
        return new CanaryPages(service, canaries, browser, cookie, chat);
    }

    void end() {
        service.endChat(token);
    }

    private void visitorSays(String thing) {
        visitor.send(Map.of("type", "say", "id", id(), "text", canaries.of(thing)));
    }

    private void adviserSays(String thing) {
        adviser.send(Map.of("type", "say", "conversation", chat, "epoch", 1, "id", id(), "text", canaries.of(thing)));
    }

    private static String type(JsonNode frame) {
        return frame.path("type").asText();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        visitor.close();
        adviser.close();
    }
}
