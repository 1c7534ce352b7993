package nl.veiligthuis.platform.identity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.veiligthuis.platform.web.Language;

/**
 * Whoever is signed in, as the frame of their pages needs them.
 *
 * @param name among colleagues
 */
public record Staff(Language language, String name, Set<String> roles) {

    private static final List<String> COORDINATORS = List.of(Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR);

    /** The parts, in the order in which they are offered, and who may see each: as application.properties allows them. */
    private static final Map<String, List<String>> PARTS = parts();

    private static Map<String, List<String>> parts() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("desk", List.of(Roles.ADVISER, Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR));
        parts.put("board", COORDINATORS);
        parts.put("roster", COORDINATORS);
        parts.put("statistics", List.of(Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR, Roles.AUDITOR));
        parts.put("texts", List.of(Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR, Roles.AUDITOR));
        parts.put("audit", List.of(Roles.AUDITOR));
        parts.put("accounts", List.of(Roles.ADMINISTRATOR));
        return Collections.unmodifiableMap(parts);
    }

    public static Staff of(Account account) {
        return new Staff(
                Language.of(account.language()).orElse(Language.DUTCH), account.displayName(), account.roles());
    }

    /** Whether they answer chats. */
    public boolean serves() {
        return roles.contains(Roles.ADVISER);
    }

    /** Whether a part is for them. */
    public boolean sees(String part) {
        return PARTS.getOrDefault(part, List.of()).stream().anyMatch(roles::contains);
    }
}
