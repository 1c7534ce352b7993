package nl.veiligthuis.platform.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.routing.Audience;
import nl.veiligthuis.platform.routing.Scope;
import nl.veiligthuis.platform.web.Language;

/**
 * What an adviser chooses to serve, as a console sends and shows it.
 *
 * @param regions CBS codes
 * @param pool the national pool too
 * @param languages tags
 * @param capacity chats at once
 */
public record ChosenScope(
        @JsonProperty(required = true) Set<String> regions,
        @JsonProperty(required = true) boolean pool,
        @JsonProperty(required = true) Set<String> languages,
        @JsonProperty(required = true) Set<Audience> audiences,
        @JsonProperty(required = true) int capacity) {

    static ChosenScope of(Scope scope) {
        return new ChosenScope(scope.regions(), scope.pool(), scope.languages(), scope.audiences(), scope.capacity());
    }

    /** What is left of it when what the service does not know is dropped. */
    Scope known(Regions known) {
        return new Scope(
                regions.stream().filter(code -> known.byCode(code).isPresent()).collect(Collectors.toSet()),
                pool,
                languages.stream().filter(tag -> Language.of(tag).isPresent()).collect(Collectors.toSet()),
                audiences,
                capacity);
    }

    /** Whether it serves anybody at all. */
    static boolean servesAnybody(Scope scope) {
        return (scope.pool() || !scope.regions().isEmpty())
                && !scope.languages().isEmpty()
                && !scope.audiences().isEmpty();
    }
}
