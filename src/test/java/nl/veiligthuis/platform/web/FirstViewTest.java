package nl.veiligthuis.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.privacy.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How much a page weighs until it is seen, for every kind of page and every page of the sitemap, and what it may do. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FirstViewTest {

    /** Bytes that come with the first answer to a new connection: ten packets of 1,460, less the head of the answer. */
    private static final int FIRST_ROUND = 14_000;

    /** Bytes of page, styles, scripts and drawings, pictures aside. */
    private static final int ALL = 50_000;

    private static final int MOST_HEAD = 1_300;

    private static final List<String> ACCEPTED = List.of("gzip", "gzip, deflate, br");

    private static final Pattern INLINE = Pattern.compile("(?s)<(script|style)>(.*?)</\\1>");
    private static final Pattern LOADED =
            Pattern.compile("<(?:script|link)\\b[^>]*?\\b(?:src|href)=\"(/static/[^\"]+)\"[^>]*>");
    private static final Pattern IMPORTED =
            Pattern.compile("(?:from|import) ?\"(?:\\./|/static/bundle/)([\\w-]+\\.js)\"");
    private static final Pattern BLOCKING = Pattern.compile(
            "<link[^>]*rel=\"stylesheet\"[^>]*>|<script(?![^>]*(?:type=\"(?:module|application/json)\"|defer|async))[^>]*\\bsrc=[^>]*>|@import");
    private static final Pattern PLACE = Pattern.compile("<loc>[^<]*?//[^/<]+(/[^<]*)</loc>");

    private record Weight(String path, int status, Map<String, Integer> packed, int all, List<String> faults) {
        int most() {
            return packed.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        }
    }

    @TestHTTPResource("/")
    URI address;

    @Inject
    RunningRoutes routes;

    @Inject
    PageKinds kinds;

    @Inject
    DataSource source;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, Integer> files = new HashMap<>();

    /** The form that starts a chat does so. */
    @AfterEach
    void nobody_waits() {
        new Sql(source).change("delete from conversation");
    }

    @Test
    void every_page_is_there_with_the_first_answer() {
        Map<String, List<Weight>> weights = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        for (Language language : languages()) {
            addresses(language).forEach((path, kind) -> weight(get(path)).ifPresent(weight -> {
                weights.computeIfAbsent(kind, none -> new ArrayList<>()).add(weight);
                faults.addAll(weight.faults());
            }));
        }
        print(weights);
        assertTrue(weights.size() > 25, weights.keySet()::toString);
        assertEquals(List.of(), faults);
    }

    /** Of forms too, filled in or not. */
    @Test
    void every_answer_to_a_form_is_there_with_the_first_answer() {
        List<String> faults = new ArrayList<>();
        Map<String, List<Weight>> weights = new TreeMap<>();
        for (Language language : languages()) {
            routes.ofResources().stream()
                    .filter(route -> route.startsWith("POST /{language}"))
                    .map(route -> route.substring("POST ".length()))
                    .forEach(route -> weight(post(
                                    "/" + language.tag() + Addresses.of(route).replaceFirst("^/nl", "")))
                            .ifPresent(weight -> {
                                weights.computeIfAbsent("form " + route, none -> new ArrayList<>())
                                        .add(weight);
                                faults.addAll(weight.faults());
                            }));
        }
        print(weights);
        assertTrue(weights.size() > 5, weights.keySet()::toString);
        assertEquals(List.of(), faults);
    }

    /** What somebody reads, one language that runs from right to left, and the one that takes most. */
    private Set<Language> languages() {
        Set<Language> languages = new LinkedHashSet<>();
        languages.add(Language.DUTCH);
        Language.OFFERED.stream().filter(Language::rightToLeft).findFirst().ifPresent(languages::add);
        languages.add(Language.OFFERED.stream()
                .max(Comparator.comparing(language -> get("/" + language.tag() + "/is-dit-liefde")
                        .apply("gzip")
                        .body()
                        .length))
                .orElseThrow());
        return languages;
    }

    /** Of every kind, and of the sitemap but for the editions of other municipalities; the kind by address. */
    private Map<String, String> addresses(Language language) {
        Map<String, String> addresses = new TreeMap<>();
        kinds.in(language).forEach((route, path) -> addresses.put(path, route));
        PLACE.matcher(new String(get("/sitemap.xml").apply("identity").body(), StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .filter(path -> path.startsWith("/" + language.tag() + "/") && !path.contains("/in/"))
                .forEach(path -> addresses.putIfAbsent(
                        path,
                        path.replaceFirst("^/[^/]+", "sitemap /{language}").replaceFirst("[^/]*/?$", "…")));
        return addresses;
    }

    private Optional<Weight> weight(Function<String, HttpResponse<byte[]>> asked) {
        HttpResponse<byte[]> plain = asked.apply("identity");
        if (!plain.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            return Optional.empty();
        }
        String html = new String(plain.body(), StandardCharsets.UTF_8);
        String path = plain.uri().getPath();
        Map<String, Integer> packed = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        for (String accepted : ACCEPTED) {
            HttpResponse<byte[]> answer = asked.apply(accepted);
            String coding = answer.headers().firstValue("Content-Encoding").orElse("none");
            if (coding.equals("none") || coding.equals("identity")) {
                faults.add(path + " is not packed for " + accepted);
            }
            packed.merge(coding, answer.body().length, Math::max);
            int head = head(answer);
            if (head > MOST_HEAD) {
                faults.add(path + " has a head of " + head + " bytes");
            }
        }
        Weight weight = new Weight(
                path,
                plain.statusCode(),
                packed,
                packed.values().stream().max(Integer::compare).orElseThrow() + loaded(html),
                faults);
        if (weight.most() > FIRST_ROUND) {
            faults.add(path + " takes " + packed + " of " + FIRST_ROUND + " bytes");
        }
        if (weight.all() > ALL) {
            faults.add(path + " takes " + weight.all() + " of " + ALL + " bytes with its files");
        }
        BLOCKING.matcher(html).results().forEach(found -> faults.add(path + " waits for " + found.group()));
        policy(path, html, plain.headers().allValues("Content-Security-Policy")).ifPresent(faults::add);
        return Optional.of(weight);
    }

    /** A page allows the styles and the script it brings, and no others: reckoned anew from what it brings. */
    private static Optional<String> policy(String path, String html, List<String> sent) {
        Map<String, List<String>> hashes = INLINE.matcher(html)
                .results()
                .collect(Collectors.groupingBy(
                        found -> found.group(1),
                        Collectors.mapping(found -> hash(found.group(2)), Collectors.toList())));
        String expected =
                "default-src 'none'; script-src 'self' " + String.join(" ", hashes.getOrDefault("script", List.of()))
                        + "; style-src " + String.join(" ", hashes.getOrDefault("style", List.of())) + "; img-src";
        return sent.size() == 1 && sent.getFirst().startsWith(expected)
                ? Optional.empty()
                : Optional.of(path + " allows " + sent + ", and brings " + hashes);
    }

    private static String hash(String text) {
        try {
            return "'sha256-"
                    + Base64.getEncoder()
                            .encodeToString(
                                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
                    + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static int head(HttpResponse<?> answer) {
        return answer.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value + "\r\n"))
                .mapToInt(String::length)
                .sum();
    }

    /** Scripts, what they bring, and the icon, packed. */
    private int loaded(String html) {
        Set<String> names = new LinkedHashSet<>();
        LOADED.matcher(html).results().map(found -> found.group(1)).forEach(name -> collect(name, names));
        return names.stream().mapToInt(name -> files.get(name)).sum();
    }

    private void collect(String name, Set<String> names) {
        if (names.add(name)) {
            byte[] file = get(name).apply("identity").body();
            files.putIfAbsent(name, gzip(file).length);
            IMPORTED.matcher(new String(file, StandardCharsets.UTF_8))
                    .results()
                    .forEach(found -> collect(name.replaceFirst("[^/]*$", found.group(1)), names));
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private Function<String, HttpResponse<byte[]>> get(String path) {
        return accepted -> send(HttpRequest.newBuilder(address.resolve(path)), accepted);
    }

    private Function<String, HttpResponse<byte[]>> post(String path) {
        return accepted -> send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(Map.of(
                                        "token", Token.random().reveal(),
                                        "municipality", "ede",
                                        "asked", "blauwe plekken")
                                .entrySet()
                                .stream()
                                .map(field -> field.getKey() + "="
                                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&")))),
                accepted);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request, String accepted) {
        try {
            return client.send(request.setHeader("Accept-Encoding", accepted).build(), BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void print(Map<String, List<Weight>> weights) {
        System.out.printf("%n%-52s %6s %6s %6s  %s%n", "kind of page, the heaviest of it", "gzip", "br", "all", "at");
        weights.forEach((kind, of) -> {
            Weight most = of.stream().max(Comparator.comparing(Weight::most)).orElseThrow();
            System.out.printf(
                    "%-52s %6s %6s %6d  %s%n",
                    kind,
                    most.packed().getOrDefault("gzip", 0),
                    most.packed().getOrDefault("br", 0),
                    most.all(),
                    most.path());
        });
    }
}
