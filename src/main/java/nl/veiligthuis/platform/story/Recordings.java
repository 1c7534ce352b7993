package nl.veiligthuis.platform.story;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.web.Language;

/**
 * Stories that were read aloud, looked up once at start. A file that belongs to no story, or is too large for a small
 * telephone plan, stops the start.
 */
@Startup
@ApplicationScoped
public class Recordings {

    /** Bytes of a recording: half an hour of speech at 32 kbit/s. */
    static final long LARGEST = 8L << 20;

    private static final String KIND = ".mp3";

    private final Map<String, Path> files = new TreeMap<>();

    Recordings(StoryConfig config, PageLibrary library) {
        config.recordings()
                .ifPresent(directory -> Language.OFFERED.forEach(language -> {
                    Path folder = directory.resolve(language.tag());
                    if (Files.isDirectory(folder)) {
                        read(folder, language, library);
                    }
                }));
    }

    /** The file in which a story is read aloud in the language it is written in. */
    Optional<Path> of(Page story) {
        return Optional.ofNullable(files.get(story.language().tag() + "/" + story.slug()));
    }

    private void read(Path folder, Language language, PageLibrary library) {
        try (Stream<Path> found = Files.list(folder)) {
            found.sorted().forEach(file -> add(file, language, library));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(Path file, Language language, PageLibrary library) {
        String name = file.getFileName().toString();
        String slug = StoryResource.FOLDER + "/" + name.replaceFirst("\\.mp3$", "");
        boolean told = name.endsWith(KIND)
                && library.find(language, slug).filter(Page::translated).isPresent();
        if (!told) {
            throw new IllegalArgumentException(file + " belongs to no story in " + language.tag()
                    + ": name it after one, such as noa.mp3, or take it away.");
        }
        if (size(file) > LARGEST) {
            throw new IllegalArgumentException(
                    file + " is larger than " + LARGEST + " bytes: save it as mono speech of 32 kbit/s.");
        }
        files.put(language.tag() + "/" + slug, file.toAbsolutePath());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
