package nl.veiligthuis.platform.web;

import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of the folder {@code content}, as they are shipped with the application. Read at start, all in UTF-8. */
@ApplicationScoped
public class ContentFiles {

    private static final String ROOT = "content";

    /**
     * The text of one file.
     *
     * @param path below {@code content}
     * @throws IllegalStateException when there is no such file
     */
    public String text(String path) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream(ROOT + "/" + path)) {
            if (file == null) {
                throw new IllegalStateException("content/" + path + " is missing: put it back and build again.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("content/" + path + " cannot be read", unreadable);
        }
    }

    /**
     * The texts of all files below a folder, folders in it included.
     *
     * @param folder below {@code content}
     * @param ending how the names end, such as {@code .md}
     * @return text by path below that folder; empty when there is no such folder
     */
    public Map<String, String> texts(String folder, String ending) {
        Map<String, String> texts = new TreeMap<>();
        try {
            ClassPathUtils.consumeAsPaths(
                    Thread.currentThread().getContextClassLoader(),
                    ROOT + "/" + folder,
                    root -> collect(root, ending, texts));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("content/" + folder + " cannot be read", unreadable);
        }
        return texts;
    }

    private static void collect(Path root, String ending, Map<String, String> texts) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                texts.put(name, Files.readString(file, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
