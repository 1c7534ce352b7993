package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program beside this process, which can be ended, frozen and started again with the same command. */
final class Program {

    private static final Path SESSIONS = Path.of("/usr/bin/setsid");

    private final ProcessBuilder builder;
    private final Path log;
    private Process process;

    private Program(ProcessBuilder builder, Path log) {
        this.builder = builder;
        this.log = log;
    }

    /**
     * Starts a program in a session of its own: Ctrl-C is for this process, which stops the others in order.
     *
     * @param log what it says is added there
     * @param environment beside that of this process
     */
    static Program start(Path folder, Path log, List<String> command, Map<String, String> environment)
            throws IOException {
        List<String> whole = new ArrayList<>(Files.isExecutable(SESSIONS) ? List.of(SESSIONS.toString()) : List.of());
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(key -> key.startsWith("QUARKUS_") || key.startsWith("PLATFORM_"));
        builder.environment().putAll(environment);
        Program program = new Program(builder, log);
        program.startAgain();
        return program;
    }

    void startAgain() throws IOException {
        process = builder.start();
    }

    Path log() {
        return log;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Ends the process as {@code kill -9} does: it learns nothing of it. Returns at once. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    /** Stops the process where it stands, until {@link #thaw}. */
    void freeze() {
        signal(process.pid(), "STOP");
    }

    void thaw() {
        signal(process.pid(), "CONT");
    }

    /** Asks the process to end. Returns at once. */
    void ask() {
        process.destroy();
    }

    /** Waits until it ended; whether it did in time. */
    boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            return false;
        }
    }

    /** Asks it to end, and makes it when it does not in time. */
    void stop(Duration patience) {
        ask();
        if (!ended(patience)) {
            kill();
        }
    }

    static void signal(long process, String name) {
        try {
            if (new ProcessBuilder("kill", "-" + name, String.valueOf(process))
                            .start()
                            .waitFor()
                    != 0) {
                throw new IllegalStateException("The process took no signal " + name + ".");
            }
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A program of Debian's, by {@code bin/tool}, which installs it when it is missing. */
    static String tool(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Path.of("bin", "tool").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Process found = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String path = new String(found.getInputStream().readAllBytes()).strip();
        if (path.isEmpty()) {
            throw new IllegalStateException("No " + arguments[0] + ".");
        }
        return path;
    }
}
