package nl.veiligthuis.platform.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program {@code wrk}: asks for one page over and over, on connections that are kept. */
final class Wrk {

    /** Enough to keep a server busy, few enough to leave each answer some ten milliseconds. */
    private static final int CONNECTIONS = 32;

    private static final Pattern RATE = Pattern.compile("Requests/sec: +([0-9.]+)");
    private static final Pattern WRONG = Pattern.compile("Non-2xx or 3xx responses|Socket errors");

    private final String program;
    private final String encodings;

    /**
     * @param program where it is
     * @param encodings the encodings a browser says it takes
     */
    Wrk(String program, String encodings) {
        this.program = program;
        this.encodings = encodings;
    }

    /** Lets a server warm up, however slow it is as yet. */
    void warmUp(URI page, Duration length) throws IOException {
        said(page, length);
    }

    /**
     * Requests a second.
     *
     * @throws IllegalStateException if any answer was not a page
     */
    double rate(URI page, Duration length) throws IOException {
        String said = said(page, length);
        Matcher rate = RATE.matcher(said);
        if (!rate.find() || WRONG.matcher(said).find()) {
            throw new IllegalStateException("Not every answer was a page: " + said.strip());
        }
        return Double.parseDouble(rate.group(1));
    }

    private String said(URI page, Duration length) throws IOException {
        Process wrk = new ProcessBuilder(
                        program,
                        "-t1",
                        "-c" + CONNECTIONS,
                        "-d" + length.toSeconds() + "s",
                        "-H",
                        "Accept-Encoding: " + encodings,
                        page.toString())
                .redirectErrorStream(true)
                .start();
        return new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
