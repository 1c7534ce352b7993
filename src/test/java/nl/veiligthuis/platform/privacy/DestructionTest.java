package nl.veiligthuis.platform.privacy;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The report of what was destroyed cannot be made smaller, and no table is left out of what is told of keeping. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DestructionTest {

    @Inject
    DataSource source;

    Sql sql;

    @BeforeEach
    void open() {
        sql = new Sql(source);
    }

    @Test
    void the_report_can_be_added_to_and_not_be_lowered() {
        sql.number("select destroyed('LINKS', 2)");
        IllegalStateException lowered = assertThrows(
                IllegalStateException.class, () -> sql.change("update destruction set number = number - 1"));
        assertTrue(lowered.getMessage().contains("only ever added to"), lowered.getMessage());
        Sql owner = new Sql(TestDatabase.asOwner());
        IllegalStateException taken =
                assertThrows(IllegalStateException.class, () -> owner.change("delete from destruction"));
        assertTrue(taken.getMessage().contains("only ever added to"), taken.getMessage());
    }

    @Test
    void of_every_table_of_the_database_the_page_says_how_long_it_is_kept() throws IOException {
        String page = Files.readString(Path.of("docs", "retention.md"));
        for (String table : sql.text("select string_agg(relname, ' ' order by relname) from pg_class"
                        + " where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')")
                .split(" ")) {
            assertTrue(page.contains("`" + table + "`"), table + " does not stand in docs/retention.md");
        }
    }
}
