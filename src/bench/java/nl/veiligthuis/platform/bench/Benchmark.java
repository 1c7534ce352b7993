package nl.veiligthuis.platform.bench;

import java.io.IOException;
import java.util.List;

/** Something that is measured beside the least that could do the same. */
interface Benchmark {

    /** How it is called on the command line. */
    String name();

    /** What it measures, in one line. */
    String measures();

    /**
     * Measures once: the application and its floor, one after the other, on the same machine and database.
     *
     * @throws IOException if something could not be started or written
     * @throws IllegalStateException if it cannot be measured here; the message says why
     */
    List<Comparison> run(Place place, Options options) throws IOException;
}
