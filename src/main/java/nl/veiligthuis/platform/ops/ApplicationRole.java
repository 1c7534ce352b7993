package nl.veiligthuis.platform.ops;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** The database role the service works with, which should not be the one that owns the tables. */
@ApplicationScoped
class ApplicationRole {

    private static final Logger LOG = Logger.getLogger(ApplicationRole.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The database is asked and no names compared: a superuser and a member of the owner could do the same as the owner. */
    private static final String MAY_CHANGE_AUDIT = """
            select has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER') or pg_has_role(c.relowner, 'MEMBER')
            from pg_class c where c.oid = 'audit'::regclass
            """;

    private final Pool database;

    ApplicationRole(Pool database) {
        this.database = database;
    }

    /** Tells operators what to do, once per start. Waits for the database: never to be called on an event loop. */
    void warnIfItMayChangeTheAudit() {
        if (mayChangeAudit()) {
            LOG.warn(
                    "The user of quarkus.datasource may change the audit: only a trigger that it could switch off stands"
                            + " before it. Give the service a role of its own, see \"Two roles\" in deployment/README.md.");
        }
    }

    /** Whether the role could change or disarm the audit. */
    boolean mayChangeAudit() {
        return database.query(MAY_CHANGE_AUDIT)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0))
                .await()
                .atMost(PATIENCE);
    }
}
