package nl.veiligthuis.platform.journeys;

import java.time.Duration;
import nl.veiligthuis.platform.web.FrontDoor;
import nl.veiligthuis.platform.web.Language;

/** Waits until the pages have noticed who is on duty. */
public final class Door {

    private static final int LOOKS = 200;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Door() {}

    public static void await(FrontDoor door, FrontDoor.State wanted) {
        for (int look = 0; look < LOOKS; look++) {
            if (door.state(Language.DUTCH) == wanted) {
                return;
            }
            pause();
        }
        throw new AssertionError("The door is " + door.state(Language.DUTCH) + ", not " + wanted);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
