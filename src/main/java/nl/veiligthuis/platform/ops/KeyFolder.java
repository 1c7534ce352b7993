package nl.veiligthuis.platform.ops;

import java.io.IOException;

/** Beside the private PostgreSQL, a folder for the keys of chats. A service in use must name one that is kept apart. */
final class KeyFolder {

    private static final String SETTING = "platform.seal.keys";

    private KeyFolder() {}

    static void ensure() throws IOException {
        if (OperatorSettings.read().getOptionalValue(SETTING, String.class).isEmpty()) {
            System.setProperty(SETTING, EmbeddedDatabase.home().resolve("keys").toString());
        }
    }
}
