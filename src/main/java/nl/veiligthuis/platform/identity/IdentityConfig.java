package nl.veiligthuis.platform.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Settings of the accounts. */
@ConfigMapping(prefix = "platform.identity")
public interface IdentityConfig {

    /** By what means people sign in; what another means brings is refused. */
    @WithDefault("accounts")
    SignIn signIn();

    /** The name of the administrator to begin with; used only while there is no account at all, and not with a provider. */
    Optional<String> firstAdministrator();

    /** The end of the link by which they come in, see {@link FirstAccount}. */
    Optional<String> firstLink();

    /**
     * Seals the secrets of second factors, see {@link FactorKeys}: at least 32 characters, the same on every node. Several, with
     * commas or spaces between: the first seals, all open. Needed unless people sign in by a provider.
     */
    Optional<String> secondFactorKey();

    /** Whether an account without a second factor may sign in. In production this stops the start. */
    @WithDefault("false")
    boolean passwordAlone();
}
