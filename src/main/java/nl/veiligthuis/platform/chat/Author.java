package nl.veiligthuis.platform.chat;

import java.util.Arrays;
import java.util.Optional;

/** Whose entry it is. */
public enum Author {
    VISITOR,
    ADVISER,
    /** The service itself: something happened. */
    SYSTEM;

    /** Empty for a name that is none: another version may know more. */
    static Optional<Author> named(String name) {
        return Arrays.stream(values())
                .filter(author -> author.name().equals(name))
                .findAny();
    }
}
