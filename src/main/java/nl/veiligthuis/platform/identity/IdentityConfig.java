package nl.veiligthuis.platform.identity;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Settings of the accounts. */
@ConfigMapping(prefix = "platform.identity")
public interface IdentityConfig {

    /** The name of the account to begin with; used only while there is no account at all. */
    Optional<String> firstAdviser();

    /** Its password, at least {@value FirstAccount#SHORTEST_PASSWORD} characters. */
    Optional<String> firstAdviserPassword();
}
