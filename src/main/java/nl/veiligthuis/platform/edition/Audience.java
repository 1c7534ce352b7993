package nl.veiligthuis.platform.edition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** For whom a partner is there. */
public enum Audience {
    EVERYONE,
    MYSELF,
    BYSTANDER,
    PROFESSIONAL,
    YOUNG,
    MEN,
    PERPETRATOR;

    /** As they are written in a file. */
    static final List<String> WRITTEN =
            Arrays.stream(values()).map(Audience::written).toList();

    static Optional<Audience> of(String written) {
        return Arrays.stream(values())
                .filter(audience -> audience.written().equals(written))
                .findFirst();
    }

    private String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
