package nl.veiligthuis.platform.ops;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** What fails in a migration is logged, and its detail could be a row: the owner's own connection must not tell it either. */
@Singleton
class TerseMigrations implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.jdbcProperties(Map.of("logServerErrorDetail", "false"));
    }
}
