package nl.veiligthuis.platform.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How much of one processor was used, as a fraction: by the server under test, by the clients and by PostgreSQL. Whoever
 * is near all of what it may have is the limit of a figure.
 */
record Shares(double server, double clients, double database) {

    /** Looks at the clocks of processes at the beginning and the end of a run. */
    static final class Watch {

        private final ProcessHandle server;
        private final Place place;
        private Clocks begun;

        Watch(ProcessHandle server, Place place) {
            this.server = server;
            this.place = place;
        }

        void begin() {
            begun = now();
        }

        Shares end() {
            Clocks now = now();
            double wall = now.wall - begun.wall;
            return new Shares(
                    (now.server - begun.server) / wall,
                    (now.clients - begun.clients) / wall,
                    (now.database - begun.database) / wall);
        }

        private Clocks now() {
            try {
                return new Clocks(
                        System.nanoTime(),
                        used(List.of(server)),
                        used(List.of(ProcessHandle.current())),
                        used(place.databaseProcesses()));
            } catch (IOException gone) {
                throw new IllegalStateException("The database is gone.", gone);
            }
        }

        private static double used(List<ProcessHandle> processes) {
            return processes.stream()
                    .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                    .mapToDouble(Duration::toNanos)
                    .sum();
        }
    }

    /** Nanoseconds, of the wall and of processors. */
    private record Clocks(double wall, double server, double clients, double database) {}

    /** Microseconds of a processor for each of so many things that were done in a second. */
    Shares ofEach(int perSecond) {
        double micros = 1_000_000.0 / perSecond;
        return new Shares(server * micros, clients * micros, database * micros);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "of a processor: server %.0f %%, clients %.0f %%, PostgreSQL %.0f %%",
                100 * server,
                100 * clients,
                100 * database);
    }
}
