package nl.veiligthuis.platform.upkeep;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import nl.veiligthuis.platform.content.HelpLine;
import nl.veiligthuis.platform.content.HelpLines;
import nl.veiligthuis.platform.web.Language;
import nl.veiligthuis.platform.web.SecurityHeaders;

/**
 * The pages a balancer shows when no node answers: whom to call, in each language, and one in all of them for when it cannot tell
 * the reader's. Each is a whole answer of HTTP with status 503, to be sent as it is; nothing in it is loaded from elsewhere.
 */
public final class LastResort {

    /** What HAProxy can send as it is: its buffer of 16 KiB less what it keeps free for headers. */
    static final int MOST_BYTES = 15_360;

    private static final String ALL = "all";
    private static final List<String> DAY_AND_NIGHT = List.of("112", "veilig-thuis");
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";
    private static final String RETRY_SECONDS = "30";

    /** What is said in one language. */
    public record Said(
            String tag, String direction, String name, String title, String text, String exit, List<HelpLine> lines) {

        /** Beside all other languages there is room for the two numbers that are there day and night, without notes. */
        Said brief() {
            return new Said(
                    tag,
                    direction,
                    "",
                    title,
                    text,
                    exit,
                    lines.stream()
                            .filter(line -> DAY_AND_NIGHT.contains(line.id()))
                            .map(line -> new HelpLine(
                                    line.id(), line.phone(), line.name(), line.forWhom(), line.hours(), ""))
                            .toList());
        }
    }

    private final HelpLines lines;
    private final Path labels;
    private final Path folder;

    private LastResort(Path project) {
        this.lines = new HelpLines(new FolderFiles(project.resolve("content")));
        this.labels = project.resolve("i18n").resolve("messages");
        this.folder = project.resolve("deployment").resolve("haproxy").resolve("last-resort");
    }

    /**
     * Makes all files, by their paths.
     *
     * @param project the folder of the project: its content, labels and template are read
     * @throws IOException if one of them cannot be read
     * @throws IllegalStateException if a page would be too long to be sent
     */
    public static Map<Path, String> files(Path project) throws IOException {
        return new LastResort(project).files();
    }

    private Map<Path, String> files() throws IOException {
        Template page = template();
        String style = Files.readString(folder.resolve("page.css")).strip();
        Map<Path, String> files = new TreeMap<>();
        List<Said> all = Language.OFFERED.stream().map(this::said).toList();
        all.forEach(said -> files.put(file(said.tag()), answer(page, style, List.of(said))));
        files.put(file(ALL), answer(page, style, all.stream().map(Said::brief).toList()));
        return files;
    }

    private Path file(String name) {
        return folder.resolve(name + ".http");
    }

    private Template template() throws IOException {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(ValueResolvers.rawResolver())
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        return engine.parse(
                Files.readString(folder.resolve("page.template.html")), Variant.forContentType(Variant.TEXT_HTML));
    }

    private Said said(Language language) {
        Properties site = labels("site_" + language.tag() + ".properties");
        return new Said(
                language.tag(),
                language.direction(),
                site.getProperty("name"),
                site.getProperty("failure_title"),
                site.getProperty("failure_text"),
                site.getProperty("exit"),
                lines.in(language).stream()
                        .filter(line -> !line.phone().isEmpty())
                        .toList());
    }

    private Properties labels(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(labels.resolve(file))) {
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("i18n/messages/" + file + " cannot be read", unreadable);
        }
    }

    private static String answer(Template template, String style, List<Said> pages) {
        String html = template.data("pages", pages)
                .data("languages", Language.OFFERED)
                .data("style", style)
                .render()
                .replaceAll("\n{2,}", "\n");
        String answer = "HTTP/1.1 503 Service Unavailable\r\n"
                + SecurityHeaders.lines(POLICY.formatted(hash(style)))
                + "Cache-Control: no-store\r\nContent-Type: text/html; charset=utf-8\r\nRetry-After: " + RETRY_SECONDS
                + "\r\nContent-Length: " + html.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n"
                + html;
        if (answer.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalStateException("The page of last resort is too long for a balancer: " + html.length());
        }
        return answer;
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
