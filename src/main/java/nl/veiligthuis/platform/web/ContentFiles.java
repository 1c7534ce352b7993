package nl.veiligthuis.platform.web;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of the folder {@code content}, as they are shipped with the application. Read at start, all in UTF-8. */
@ApplicationScoped
public class ContentFiles {

    private static final String ROOT = "content";

    /**
     * Whether the folder of the project itself is read, as it is at this moment. The framework copies a file that changes to another
     * place than the build does.
     */
    private static final boolean IN_DEVELOPMENT = LaunchMode.current() == LaunchMode.DEVELOPMENT;

    private static final Path FOLDER = Path.of(ROOT);

    /** Not that of the thread: those of the common pool see no file of the application in development. */
    private static final ClassLoader LOADER = ContentFiles.class.getClassLoader();

    /** Of all files, below that folder. To look for a folder means to look into each of some hundred archives, so it is done once. */
    private volatile NavigableSet<String> names;

    /**
     * The text of one file.
     *
     * @param path below {@code content}
     * @throws IllegalStateException when there is no such file
     */
    public String text(String path) {
        try (InputStream file = open(path)) {
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
        String within = folder + "/";
        Map<String, String> texts = new TreeMap<>();
        for (String name : names().tailSet(within)) {
            if (!name.startsWith(within)) {
                break;
            }
            if (name.endsWith(ending)) {
                texts.put(name.substring(within.length()), text(name));
            }
        }
        return texts;
    }

    private static InputStream open(String path) throws IOException {
        if (IN_DEVELOPMENT) {
            Path file = FOLDER.resolve(path);
            return Files.exists(file) ? Files.newInputStream(file) : null;
        }
        return LOADER.getResourceAsStream(ROOT + "/" + path);
    }

    private NavigableSet<String> names() {
        NavigableSet<String> found = names;
        if (found == null) {
            found = find();
            names = found;
        }
        return found;
    }

    private static NavigableSet<String> find() {
        NavigableSet<String> found = new TreeSet<>();
        if (IN_DEVELOPMENT) {
            collect(FOLDER, found);
            return found;
        }
        try {
            ClassPathUtils.consumeAsPaths(LOADER, ROOT, root -> collect(root, found));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + ROOT + " cannot be read", unreadable);
        }
        return found;
    }

    private static void collect(Path root, NavigableSet<String> names) {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> names.add(root.relativize(file).toString().replace('\\', '/')));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
