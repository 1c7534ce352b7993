package nl.veiligthuis.platform.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Sql;
import org.junit.jupiter.api.Test;

/** One role for everything: the one that owns the database. Its connections are then those of the service's own pool. */
@QuarkusTest
@WithTestResource(OwnerAloneTest.OneRole.class)
class OwnerAloneTest {

    /** The tests' database without a role of the service's own. */
    public static class OneRole extends TestDatabase {

        @Override
        public Map<String, String> start() {
            Map<String, String> settings = new HashMap<>(super.start());
            settings.put("quarkus.datasource.username", settings.remove("quarkus.flyway.username"));
            settings.put("quarkus.datasource.password", settings.remove("quarkus.flyway.password"));
            return settings;
        }
    }

    @Inject
    DataSource source;

    @Test
    void an_empty_database_is_brought_up_to_date() {
        Sql sql = new Sql(source);
        assertEquals(0, sql.number("select count(*) from flyway_schema_history where not success"));
        assertTrue(sql.number("select count(*) from flyway_schema_history where version is not null") > 0);
    }
}
