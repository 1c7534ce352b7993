package nl.veiligthuis.platform.routing;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The sets of a {@link Scope} as the text the database takes and gives: names with commas between. */
final class Scopes {

    private Scopes() {}

    static Set<String> set(String names) {
        return names == null || names.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(names.split(",")));
    }

    static Set<Audience> audiences(String names) {
        return set(names).stream().map(Audience::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    static String names(Collection<Audience> audiences) {
        return audiences.stream().map(Audience::name).collect(Collectors.joining(","));
    }
}
