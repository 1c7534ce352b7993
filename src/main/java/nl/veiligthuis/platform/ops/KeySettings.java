package nl.veiligthuis.platform.ops;

import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import nl.veiligthuis.platform.seal.SealConfig;

/** Looks, before the framework starts, whether the keys of chats have a place. */
final class KeySettings {

    private static final String FOLDER = "platform.seal.keys";
    private static final String FACTORS = "platform.identity.second-factor-key";

    private KeySettings() {}

    /**
     * Gives the private PostgreSQL a folder for the keys of chats and a file with that of second factors beside it. A service in
     * use must name places that are kept apart.
     */
    static void ensureBesideDatabase() throws IOException {
        if (!named()) {
            System.setProperty(FOLDER, EmbeddedDatabase.home().resolve("keys").toString());
        }
        if (!given(OperatorSettings.read(), FACTORS)) {
            System.setProperty(FACTORS, EmbeddedDatabase.secret(EmbeddedDatabase.home(), "second-factor.secret"));
        }
    }

    /** Ends the process with one line that says what to do, before a start that would fail with many. */
    static void refuseNone() throws IOException {
        if (!named()) {
            System.err.println(SealConfig.NONE);
            System.exit(1);
        }
    }

    private static boolean named() throws IOException {
        SmallRyeConfig settings = OperatorSettings.read();
        return given(settings, FOLDER)
                || given(settings, "platform.seal.vault.url") && given(settings, "platform.seal.vault.token-file");
    }

    private static boolean given(SmallRyeConfig settings, String name) {
        return settings.getOptionalValue(name, String.class).isPresent();
    }
}
