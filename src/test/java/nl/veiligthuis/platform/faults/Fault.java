package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.nio.file.Path;

/** Something that breaks while people talk, and what must hold all the same. */
interface Fault {

    /** As it is called on the command line. */
    String name();

    /** What breaks and what must hold, in one line. */
    String promise();

    /**
     * Starts all it needs, breaks it, and stops what it started.
     *
     * @param folder for its data and logs
     */
    Report run(Path folder) throws IOException;
}
