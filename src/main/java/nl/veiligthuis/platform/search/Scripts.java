package nl.veiligthuis.platform.search;

import java.util.Optional;

/** In which letters something is written. */
final class Scripts {

    private Scripts() {}

    /** Whether two texts begin with letters of different scripts; of one without letters nothing is known. */
    static boolean differ(String one, String other) {
        Optional<Character.UnicodeScript> here = of(one);
        Optional<Character.UnicodeScript> there = of(other);
        return here.isPresent() && there.isPresent() && !here.equals(there);
    }

    private static Optional<Character.UnicodeScript> of(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .findFirst();
    }
}
