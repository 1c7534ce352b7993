package nl.veiligthuis.platform.identity;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.veiligthuis.platform.web.Language;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What an identity provider says of somebody, as far as this service takes it: what it does not know grants nothing.
 *
 * @param subject the provider's own id of them, which unlike a name is never given to somebody else
 * @param name among colleagues, at most {@value #LONGEST} characters
 * @param roles those of {@link Roles} they may use, in order
 * @param region CBS code of the Veilig Thuis region they work for; null is the whole country
 */
record Claims(String subject, String name, Set<String> roles, String region, Language language) {

    private static final int LONGEST = 100;

    /** These work for a region, or for the national pool when none is named. */
    private static final Set<String> OF_A_REGION = Set.of(Roles.ADVISER, Roles.COORDINATOR);

    /**
     * Reads what a token says.
     *
     * @param roles as the provider names them
     * @param knownRegion whether a code is that of a region
     */
    static Claims of(JsonWebToken token, Collection<String> roles, Predicate<String> knownRegion) {
        String region = text(token, "region").orElse(null);
        return new Claims(
                token.getSubject(),
                text(token, "name")
                        .or(() -> text(token, "preferred_username"))
                        .map(name -> name.substring(0, Math.min(LONGEST, name.length())))
                        .orElse(token.getSubject()),
                usable(roles, region, knownRegion),
                region != null && knownRegion.test(region) ? region : null,
                text(token, "locale").flatMap(Language::of).orElse(Language.DUTCH));
    }

    /** Roles and region alone, for the audit. */
    String powers() {
        return String.join(",", roles) + (region == null ? "" : " " + region);
    }

    /** Without a region somebody would be of the whole country: a region that is not known takes the role with it. */
    private static Set<String> usable(Collection<String> roles, String region, Predicate<String> knownRegion) {
        Set<String> usable = new TreeSet<>(roles);
        usable.retainAll(Roles.ALL);
        if (region == null) {
            usable.remove(Roles.COORDINATOR);
        } else if (!knownRegion.test(region)) {
            usable.removeAll(OF_A_REGION);
        }
        return usable;
    }

    private static Optional<String> text(JsonWebToken token, String claim) {
        return token.getClaim(claim) instanceof String text && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty();
    }
}
