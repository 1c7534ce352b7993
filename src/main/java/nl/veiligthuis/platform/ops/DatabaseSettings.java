package nl.veiligthuis.platform.ops;

import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;

/** Looks, before the framework starts, whether an operator has named a database of their own. */
final class DatabaseSettings {

    static final String REACTIVE_URL = "quarkus.datasource.reactive.url";
    static final String JDBC_URL = "quarkus.datasource.jdbc.url";

    private DatabaseSettings() {}

    /**
     * Whether a database is configured, by system property, environment variable or {@code
     * config/application.properties}. One of the two addresses is enough: the other is filled in from it.
     */
    static boolean configured() throws IOException {
        SmallRyeConfig config = OperatorSettings.read();
        String reactive = config.getOptionalValue(REACTIVE_URL, String.class).orElse(null);
        String jdbc = config.getOptionalValue(JDBC_URL, String.class).orElse(null);
        if (reactive == null && jdbc == null) {
            return false;
        }
        if (jdbc == null) {
            System.setProperty(JDBC_URL, "jdbc:" + reactive.replaceFirst("^vertx-reactive:", ""));
        }
        if (reactive == null) {
            System.setProperty(REACTIVE_URL, jdbc.replaceFirst("^jdbc:", ""));
        }
        return true;
    }
}
