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

    /** Whether an account without a second factor may sign in. In production this stops the start. */
    @WithDefault("false")
    boolean passwordAlone();
}
