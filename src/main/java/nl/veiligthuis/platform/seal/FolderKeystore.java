package nl.veiligthuis.platform.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keys as files of one folder, which nobody but the service can read. A key is destroyed by writing over it and deleting it; on
 * flash memory and on file systems that copy on write older bytes may stay behind until they are reused, so the folder
 * belongs in memory or on an encrypted volume, see {@code deployment/README.md}.
 */
final class FolderKeystore implements Keystore {

    private static final Set<PosixFilePermission> OWN_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<?> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final Pattern NAME = Pattern.compile("(\\d{1,18})\\.key");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    FolderKeystore(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Refuses a folder that others can look into. One that is not there yet is made when it is needed. */
    void refuseIfOpen() {
        try {
            if (Files.isDirectory(folder) && !OWN_FOLDER.containsAll(Files.getPosixFilePermissions(folder))) {
                throw new IllegalStateException("The keys of chats can be read by others: chmod 700 " + folder
                        + ", or name a folder below it that is not there yet as platform.seal.keys.");
            }
        } catch (IOException unknown) {
            throw failure(unknown);
        }
    }

    @Override
    public byte[] wrap(long start, byte[] key, byte[] bound) {
        try {
            return keyOf(start).seal(key, bound);
        } catch (IOException failed) {
            throw failure(failed);
        } catch (KeyGone spoilt) {
            throw new KeystoreFailure("A file of the folder is no key.", spoilt);
        }
    }

    @Override
    public byte[] unwrap(long start, byte[] wrapped, byte[] bound) throws KeyGone {
        try {
            byte[] key = DataKey.of(Files.readAllBytes(file(start))).open(wrapped, bound);
            if (key == null) {
                throw new KeyGone();
            }
            return key;
        } catch (NoSuchFileException gone) {
            // A folder that is not mounted holds no key either, and that is no reason to give words up.
            if (!Files.isDirectory(folder)) {
                throw failure(gone);
            }
            throw new KeyGone();
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    @Override
    public Set<Long> starts() {
        if (!Files.exists(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> Long.valueOf(name.group(1)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException | UncheckedIOException failed) {
            throw failure(failed);
        }
    }

    @Override
    public void destroy(long start) {
        try {
            for (Path copy : drafts(start)) {
                erase(copy);
            }
            erase(file(start));
            syncFolder();
        } catch (IOException | UncheckedIOException failed) {
            throw failure(failed);
        }
    }

    private DataKey keyOf(long start) throws IOException, KeyGone {
        Path file = file(start);
        if (!Files.exists(file)) {
            make(start, file);
        }
        return DataKey.of(Files.readAllBytes(file));
    }

    /** A link, unlike a rename, fails when another node was first: whoever was, all of them then read the same file. */
    private void make(long start, Path file) throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWN_FOLDER));
        Path draft = folder.resolve(start + "." + Long.toHexString(RANDOM.nextLong()) + ".draft");
        Files.createFile(draft, OWN_FILE);
        try {
            write(draft, DataKey.random().bytes());
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            erase(draft);
        } finally {
            Files.deleteIfExists(draft);
            syncFolder();
        }
    }

    /** What a node left behind that was killed while it made a key: the same file under another name, or one never used. */
    private Set<Path> drafts(long start) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start + ".")
                            && file.toString().endsWith(".draft"))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static void erase(Path file) throws IOException {
        try {
            byte[] noise = new byte[(int) Files.size(file)];
            RANDOM.nextBytes(noise);
            write(file, noise);
            Files.deleteIfExists(file);
        } catch (NoSuchFileException another) {
            // Another node was first.
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, EnumSet.of(StandardOpenOption.WRITE))) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private void syncFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path file(long start) {
        return folder.resolve(start + ".key");
    }

    private static KeystoreFailure failure(Exception cause) {
        return new KeystoreFailure("The folder of platform.seal.keys cannot be used.", cause);
    }
}
