package nl.veiligthuis.platform.edition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A directory with files of editions, looked at again and again. Of a file that is broken the last good version stays, of a
 * directory that cannot be read all of them. Each fault is logged once, when it comes up.
 */
class EditionFolder {

    static final int MOST_FILES = 500;

    private static final Logger LOG = Logger.getLogger(EditionFolder.class);
    private static final String ENDING = ".yaml";

    private record Stamp(FileTime modified, long size) {}

    private final Path directory;
    private final Map<String, String> municipalities;
    private final Map<String, Stamp> seen = new HashMap<>();
    private final Map<String, LocalHelp> good = new ConcurrentHashMap<>();
    private final Map<String, String> faults = new ConcurrentHashMap<>();

    /** @param municipalities names by slug */
    EditionFolder(Path directory, Map<String, String> municipalities) {
        this.directory = directory;
        this.municipalities = municipalities;
    }

    Optional<LocalHelp> find(String slug) {
        return Optional.ofNullable(good.get(slug));
    }

    /** What is wrong now. */
    List<String> faults() {
        return List.copyOf(faults.values());
    }

    /** Reads what is new or has changed since the last look, and forgets what is gone. */
    synchronized void look() {
        try {
            Map<String, Stamp> there = stamps();
            if (there.size() > MOST_FILES) {
                fault("", directory + ": has more than " + MOST_FILES + " files, and is passed over");
                return;
            }
            faults.remove("");
            there.forEach(this::see);
            Set<String> gone = seen.keySet().stream()
                    .filter(slug -> !there.containsKey(slug))
                    .collect(Collectors.toSet());
            gone.forEach(this::forget);
        } catch (IOException unreadable) {
            fault("", directory + ": cannot be read (" + unreadable.getClass().getSimpleName() + ")");
        }
    }

    private Map<String, Stamp> stamps() throws IOException {
        Map<String, Stamp> stamps = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(path -> path.toString().endsWith(ENDING))
                    .filter(Files::isRegularFile)
                    .limit(MOST_FILES + 1L)
                    .toList()) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                String name = file.getFileName().toString();
                stamps.put(
                        name.substring(0, name.length() - ENDING.length()),
                        new Stamp(attributes.lastModifiedTime(), attributes.size()));
            }
        }
        return stamps;
    }

    private void see(String slug, Stamp stamp) {
        if (!stamp.equals(seen.put(slug, stamp))) {
            Path file = directory.resolve(slug + ENDING);
            try {
                good.put(slug, read(file, slug));
                faults.remove(slug);
            } catch (EditionFault wrong) {
                fault(slug, wrong.getMessage());
            } catch (IOException unreadable) {
                seen.remove(slug);
                fault(slug, file + ": cannot be read (" + unreadable.getClass().getSimpleName() + ")");
            }
        }
    }

    private LocalHelp read(Path file, String slug) throws IOException {
        String municipality = municipalities.get(slug);
        if (municipality == null) {
            throw new EditionFault(file + ": is not called after a municipality of municipalities.csv");
        }
        try (InputStream content = Files.newInputStream(file)) {
            byte[] bytes = content.readNBytes(EditionFile.LARGEST + 1);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new EditionFile(file.toString(), municipality).read(text);
        } catch (CharacterCodingException other) {
            throw new EditionFault(file + ": is not UTF-8, or larger than " + EditionFile.LARGEST / 1024 + " KiB");
        }
    }

    private void forget(String slug) {
        seen.remove(slug);
        good.remove(slug);
        faults.remove(slug);
    }

    private void fault(String slug, String message) {
        if (!message.equals(faults.put(slug, message))) {
            LOG.warnf("%s. What was there before stays until this is put right.", message);
        }
    }
}
