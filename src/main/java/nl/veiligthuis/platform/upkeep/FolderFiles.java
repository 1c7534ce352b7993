package nl.veiligthuis.platform.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.veiligthuis.platform.web.ContentFiles;

/** The files of a folder {@code content} as they are now, built or not. */
final class FolderFiles extends ContentFiles {

    private final Path root;

    FolderFiles(Path root) {
        this.root = root;
    }

    @Override
    public String text(String path) {
        try {
            return Files.readString(root.resolve(path), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("content/" + path + " cannot be read", unreadable);
        }
    }

    @Override
    public Map<String, String> texts(String folder, String ending) {
        Path below = root.resolve(folder);
        if (!Files.isDirectory(below)) {
            return Map.of();
        }
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(below)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                String name = below.relativize(file).toString().replace('\\', '/');
                texts.put(name, Files.readString(file, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("content/" + folder + " cannot be read", unreadable);
        }
        return texts;
    }
}
