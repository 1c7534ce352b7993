package nl.veiligthuis.platform.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.veiligthuis.platform.faults.Node;

/** How many times a second a page can be had, as a browser asks for it. */
final class PagesBenchmark implements Benchmark {

    /** The largest of the pages that are the same for everybody: 21 KB before it is compressed. */
    private static final String PAGE = "/nl/cijfers";

    private static final String ENCODINGS = "gzip, br";
    private static final Duration WARM_UP = Duration.ofSeconds(8);

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public String measures() {
        return "requests a second for a page of 21 KB, compressed; beside nginx and bare Vert.x with the same bytes";
    }

    @Override
    public List<Comparison> run(Place place, Options options) throws IOException {
        Wrk wrk = new Wrk(tool("wrk"), ENCODINGS);
        Node application = place.startApplication();
        URI page = application.base().resolve(PAGE);
        HttpResponse<byte[]> answer = fetch(place, page, ENCODINGS);
        String encoding = answer.headers().firstValue("Content-Encoding").orElse("identity");
        describe(place, page, answer, encoding);
        URI nginx = Nginx.start(place, tool("nginx"), answer.body(), encoding);
        URI bare = bare(place, answer.body(), encoding);
        requireSame(place, answer.body(), nginx, bare);
        return rounds(wrk, List.of(page, nginx, bare), options);
    }

    private static URI bare(Place place, byte[] body, String encoding) throws IOException {
        Path file = place.folder().resolve("page");
        Files.write(file, body);
        return place.startBare("-Dbench.page=" + file, "-Dbench.page.encoding=" + encoding)
                .base()
                .resolve("/page");
    }

    private static void describe(Place place, URI page, HttpResponse<byte[]> answer, String encoding)
            throws IOException {
        int plain = fetch(place, page, "identity").body().length;
        System.out.printf(
                Locale.ROOT, "  %s: %,d bytes, as %s %,d bytes%n", PAGE, plain, encoding, answer.body().length);
    }

    /** In turn, so that whatever else the machine does is shared; each warms up first. */
    private static List<Comparison> rounds(Wrk wrk, List<URI> servers, Options options) throws IOException {
        for (URI server : servers) {
            wrk.warmUp(server, WARM_UP);
        }
        List<List<Double>> rates = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < options.number("rounds"); round++) {
            for (int server = 0; server < servers.size(); server++) {
                rates.get(server).add(wrk.rate(servers.get(server), options.seconds("seconds")));
            }
        }
        double ours = middle(rates.get(0));
        return List.of(
                new Comparison("pages: beside nginx", "/s", ours, "nginx", middle(rates.get(1)), atLeast(0.5)),
                new Comparison("pages: beside Vert.x", "/s", ours, "bare Vert.x", middle(rates.get(2)), atLeast(0.9)));
    }

    private static Comparison.Aim atLeast(double ratio) {
        return Comparison.Aim.atLeast(ratio);
    }

    private static double middle(List<Double> rates) {
        System.out.printf(Locale.ROOT, "  rounds: %s%n", rates);
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }

    private static void requireSame(Place place, byte[] body, URI... others) throws IOException {
        for (URI other : others) {
            if (!Arrays.equals(body, fetch(place, other, ENCODINGS).body())) {
                throw new IllegalStateException(other + " does not send the same page.");
            }
        }
    }

    private static HttpResponse<byte[]> fetch(Place place, URI page, String encodings) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(page)
                .header("Accept-Encoding", encodings)
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            HttpResponse<byte[]> answer = place.http().send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page + " answered " + answer.statusCode());
            }
            return answer;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Where a program is that {@code bin/bench} has found. */
    private static String tool(String name) {
        String program = System.getProperty("bench." + name, "");
        if (program.isEmpty()) {
            throw new IllegalStateException("There is no " + name + " on this machine.");
        }
        return program;
    }
}
