package nl.veiligthuis.platform.ops;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key under which the console's sign-in cookie is sealed. A single node makes a new one at each start, which signs
 * everybody out; many nodes share one by {@code quarkus.http.auth.session.encryption-key} (longer than 16 characters). Made
 * here, because the framework would print one of its own making into the log.
 */
final class SessionKey {

    private static final String SETTING = "quarkus.http.auth.session.encryption-key";

    private SessionKey() {}

    static void ensure() throws IOException {
        if (OperatorSettings.read().getOptionalValue(SETTING, String.class).isEmpty()) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            System.setProperty(SETTING, Base64.getEncoder().encodeToString(random));
        }
    }
}
