package nl.veiligthuis.platform.edition;

import java.util.Map;
import java.util.Optional;

/** The fields of one part of a file, by their names in it. */
record Fields(Field whole, Map<String, Field> byName) {

    Field need(String name) {
        return find(name).orElseThrow(() -> new Field(whole.file(), full(name), whole.node()).wrong("is missing"));
    }

    Optional<Field> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private String full(String name) {
        return whole.name().isEmpty() ? name : whole.name() + "." + name;
    }
}
