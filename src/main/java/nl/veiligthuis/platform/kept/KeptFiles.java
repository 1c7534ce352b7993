package nl.veiligthuis.platform.kept;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.util.ClassPathUtils;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.MimeMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.veiligthuis.platform.web.SecurityHeaders;

/**
 * The files every page needs: style sheets, scripts, the icon. Read once at the start; there are a few, of 100 kB together. What
 * helps developers alone, and all of it in development, is left to the framework.
 */
@Startup
@ApplicationScoped
public class KeptFiles {

    private static final String FOLDER = "/static/";
    private static final String ROOT = "META-INF/resources/static";

    /** Their names change with their content. */
    private static final String BUNDLES = FOLDER + "bundle/";

    private static final String FOR_DEVELOPERS = ".map";
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final String FOR_A_DAY = "public, max-age=86400";

    private final Map<String, KeptPage> files;

    @Inject
    KeptFiles() {
        this(LaunchMode.current() == LaunchMode.NORMAL ? Thread.currentThread().getContextClassLoader() : null);
    }

    /** @param loader null to keep none */
    KeptFiles(ClassLoader loader) {
        files = loader == null ? Map.of() : read(loader);
    }

    /** Null when there is no such file here. */
    KeptPage find(String path) {
        return path.startsWith(FOLDER) ? files.get(path) : null;
    }

    private static Map<String, KeptPage> read(ClassLoader loader) {
        Map<String, KeptPage> read = new HashMap<>();
        try {
            ClassPathUtils.consumeAsPaths(loader, ROOT, root -> collect(root, read));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(ROOT + " cannot be read", unreadable);
        }
        return Map.copyOf(read);
    }

    private static void collect(Path root, Map<String, KeptPage> read) {
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String path = FOLDER + root.relativize(file).toString().replace('\\', '/');
                if (!path.endsWith(FOR_DEVELOPERS)) {
                    read.put(path, new KeptPage(new Packings(Files.readAllBytes(file)), headers(path), Instant.MAX));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MultiMap headers(String path) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        SecurityHeaders.copyTo(headers);
        String type = MimeMapping.getMimeTypeForFilename(path);
        headers.set(HttpHeaders.CONTENT_TYPE, type.startsWith("text/") ? type + ";charset=UTF-8" : type);
        headers.set(HttpHeaders.CACHE_CONTROL, path.startsWith(BUNDLES) ? FOR_A_YEAR : FOR_A_DAY);
        return headers;
    }
}
