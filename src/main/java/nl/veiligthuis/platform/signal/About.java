package nl.veiligthuis.platform.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** About whom signals are: what somebody else lives through must never be taken for what the visitor does. */
public enum About {
    /** The one who answers. */
    MYSELF,
    /** Somebody they know. */
    SOMEONE,
    /** What the one who answers does to others. */
    OWN_BEHAVIOUR,
    /** Somebody they meet at work. */
    CLIENT;

    /** As they are written in files and forms. */
    public static final List<String> WRITTEN =
            Arrays.stream(values()).map(About::written).toList();

    public static Optional<About> of(String written) {
        return Arrays.stream(values())
                .filter(about -> about.written().equals(written))
                .findFirst();
    }

    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
