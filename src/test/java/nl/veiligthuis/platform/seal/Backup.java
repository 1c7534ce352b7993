package nl.veiligthuis.platform.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.veiligthuis.platform.ops.EmbeddedDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A base backup of a running PostgreSQL with its write-ahead log, taken as its manual describes under "Making a Base Backup Using
 * the Low Level API". A server can be started on it.
 */
public final class Backup implements AutoCloseable {

    private static final List<String> LEFT_OUT = List.of("postmaster.pid", "postmaster.opts", "epg-lock");

    private final Path home;
    private EmbeddedDatabase restored;

    private Backup(Path home) {
        this.home = home;
    }

    /**
     * Takes a backup.
     *
     * @param owner may do everything in the database
     * @param home where it is put, beside copies of the passwords
     */
    public static Backup take(DataSource owner, Path home) throws IOException, SQLException {
        Path copy = home.resolve("postgresql");
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            Path data = Path.of(value(statement, "show data_directory"));
            statement.execute("select pg_backup_start('proof', true)");
            copyAll(data, copy);
            Files.writeString(
                    copy.resolve("backup_label"), value(statement, "select labelfile from pg_backup_stop(false)"));
            copyAll(data.resolve("pg_wal"), copy.resolve("pg_wal"));
            for (String secret : List.of("postgresql.secret", "postgresql-application.secret")) {
                Files.copy(data.resolveSibling(secret), home.resolve(secret));
            }
            Files.createSymbolicLink(home.resolve("postgresql-binaries"), data.resolveSibling("postgresql-binaries"));
        }
        return new Backup(home);
    }

    /** The database as it comes up from the backup. */
    DataSource restored() throws IOException {
        restored = EmbeddedDatabase.keptIn(home);
        Map<String, String> settings = restored.settings();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.get("quarkus.datasource.jdbc.url"));
        source.setUser(settings.get("quarkus.datasource.username"));
        source.setPassword(settings.get("quarkus.datasource.password"));
        return source;
    }

    /** How many files hold these bytes somewhere. */
    public long filesWith(byte[] bytes) throws IOException {
        String wanted = new String(bytes, StandardCharsets.ISO_8859_1);
        try (var files = Files.walk(home.resolve("postgresql"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> text(file).contains(wanted))
                    .count();
        }
    }

    @Override
    public void close() throws IOException {
        if (restored != null) {
            restored.close();
        }
    }

    /** Each byte as one character. */
    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String value(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** A running server makes and removes files meanwhile: the log has what is missing. */
    private static void copyAll(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) throws IOException {
                Path copy = to.resolve(from.relativize(folder).toString());
                if (!Files.exists(copy)) {
                    Files.createDirectories(copy);
                    Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(folder));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
                if (!LEFT_OUT.contains(file.getFileName().toString())) {
                    try {
                        Files.copy(
                                file,
                                to.resolve(from.relativize(file).toString()),
                                StandardCopyOption.REPLACE_EXISTING,
                                StandardCopyOption.COPY_ATTRIBUTES);
                    } catch (NoSuchFileException removed) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
                if (why instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw why;
            }
        });
    }
}
