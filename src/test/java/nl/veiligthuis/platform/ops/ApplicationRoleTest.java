package nl.veiligthuis.platform.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Sql;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service works with a role that can add to the audit and do nothing else to it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ApplicationRoleTest {

    /** PostgreSQL, appendix A: insufficient_privilege. */
    private static final String NOT_ALLOWED = "42501";

    @Inject
    DataSource source;

    @Inject
    ApplicationRole role;

    @Inject
    Flyway flyway;

    @Inject
    Vertx vertx;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set deed = 'CLAIMED'",
                "delete from audit",
                "truncate audit",
                "drop trigger audit_stands on audit",
                "drop trigger audit_chain on audit",
                "alter table audit disable trigger audit_stands",
                "alter table audit drop column hash",
                "alter table audit rename to audit_of_before",
                "drop table audit",
                "create trigger mine before insert on audit for each row execute function audit_stands()",
                "create or replace function audit_hash(previous bytea, number bigint, at timestamptz, actor uuid,"
                        + " deed text, conversation uuid, detail text) returns bytea language sql as 'select previous'",
                "create or replace function audit_stands() returns trigger language plpgsql as 'begin return null; end'",
                "set session_replication_role = replica",
                "create table public.mine (id bigint)",
                "drop trigger audit_goes on audit",
                "insert into audit_anchor (number, hash) select number, hash from audit limit 1",
                "delete from audit_anchor",
                "delete from destruction",
                "update destruction set kind = 'LINKS'",
                "truncate entry",
                "alter table entry add column more text",
                "delete from flyway_schema_history",
                "set role postgres"
            })
    void it_can_neither_change_the_audit_nor_what_guards_it(String statement) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement run = connection.createStatement()) {
            connection.setAutoCommit(false);
            SQLException refused = assertThrows(SQLException.class, () -> run.execute(statement));
            connection.rollback();
            assertEquals(NOT_ALLOWED, refused.getSQLState(), refused.getMessage());
        }
    }

    @Test
    void it_can_add_to_the_audit_and_read_it() {
        Sql sql = new Sql(source);
        long before = sql.number("select coalesce(max(number), 0) from audit");
        assertEquals(1, sql.change("insert into audit (deed) values ('SIGN_IN_REFUSED')"));
        assertEquals(before + 1, sql.number("select max(number) from audit"));
    }

    @Test
    void it_has_every_other_table_reads_every_view_and_owns_none() {
        Sql sql = new Sql(source);
        String tables = " from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')";
        assertTrue(sql.number("select count(*)" + tables) > 10);
        assertEquals(
                "audit,audit_anchor,destruction,flyway_schema_history",
                sql.text("select string_agg(c.relname, ',' order by c.relname)" + tables
                        + " and not (has_table_privilege(c.oid, 'SELECT') and has_table_privilege(c.oid, 'INSERT')"
                        + " and has_table_privilege(c.oid, 'UPDATE') and has_table_privilege(c.oid, 'DELETE'))"));
        assertEquals(
                0,
                sql.number("select count(*) from pg_class c where c.relnamespace = 'public'::regnamespace"
                        + " and c.relkind in ('v', 'm') and not has_table_privilege(c.oid, 'SELECT')"));
        assertEquals(0, sql.number("select count(*)" + tables + " and pg_has_role(c.relowner, 'MEMBER')"));
    }

    @Test
    void what_fails_in_a_migration_tells_no_row() throws SQLException {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement run = connection.createStatement()) {
            SQLException twice = assertThrows(
                    SQLException.class,
                    () -> run.execute("insert into secret (name, value) values ('return-words', '')"));
            assertFalse(twice.getMessage().contains("return-words"), twice.getMessage());
        }
    }

    @Test
    void an_operator_is_warned_of_a_role_that_could_change_the_audit() {
        assertFalse(role.mayChangeAudit());
        Config settings = ConfigProvider.getConfig();
        PgConnectOptions owner = PgConnectOptions.fromUri(
                        settings.getValue(DatabaseSettings.REACTIVE_URL, String.class))
                .setUser(settings.getValue("quarkus.flyway.username", String.class))
                .setPassword(settings.getValue("quarkus.flyway.password", String.class));
        Pool pool = PgBuilder.pool()
                .connectingTo(owner)
                .using(io.vertx.mutiny.core.Vertx.newInstance(vertx))
                .build();
        try {
            assertTrue(new ApplicationRole(pool).mayChangeAudit());
        } finally {
            pool.closeAndAwait();
        }
    }
}
