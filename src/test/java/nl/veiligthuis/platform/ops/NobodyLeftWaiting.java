package nl.veiligthuis.platform.ops;

import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Takes away whoever a class of tests left waiting: a desk lists the first thirty, and those of the next class would not be
 * among them.
 */
public class NobodyLeftWaiting implements QuarkusTestAfterAllCallback {

    @Override
    public void afterAll(QuarkusTestContext context) {
        if (ConfigProvider.getConfig()
                .getOptionalValue("quarkus.flyway.username", String.class)
                .isEmpty()) {
            return;
        }
        try (Connection connection = TestDatabase.asOwner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from conversation");
        } catch (SQLException away) {
            System.out.println("The database of these tests is gone already: " + away.getSQLState());
        }
    }
}
