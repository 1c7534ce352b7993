package nl.veiligthuis.platform.privacy;

import java.time.Duration;

/** Does something later. */
interface Alarm {

    /** Runs a task once, after this time, on any thread; it must not block. */
    void in(Duration wait, Runnable task);
}
