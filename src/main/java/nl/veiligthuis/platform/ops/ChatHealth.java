package nl.veiligthuis.platform.ops;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.HealthGroup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether chats can be held: the database answers and has the schema of this version. Asked at {@code
 * /q/health/group/chat}, apart from readiness: a node without its database still serves every page and phone number, so
 * it must stay in service.
 */
@HealthGroup("chat")
@ApplicationScoped
public class ChatHealth implements AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Pool database;
    private final Migration migration;

    ChatHealth(Pool database, Migration migration) {
        this.database = database;
        this.migration = migration;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return database.query("select 1")
                .execute()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(rows -> true)
                .onFailure()
                .recoverWithItem(false)
                .map(this::response);
    }

    /** Says what is wrong, never where: the answer is open to whoever reaches the address. */
    private HealthCheckResponse response(boolean answers) {
        return HealthCheckResponse.named("chat")
                .withData("database", answers ? "answers" : "does not answer")
                .withData("schema", migration.done() ? "up to date" : "not up to date")
                .status(answers && migration.done())
                .build();
    }
}
