package nl.veiligthuis.platform.ops;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.HealthGroup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import nl.veiligthuis.platform.seal.KeyHealth;
import nl.veiligthuis.platform.web.Draining;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether chats can be held: the database answers and has the schema of this version, words can be sealed, and
 * this node is not about to stop. Asked at {@code /q/health/group/chat}, apart from readiness: a node without its database still
 * serves every page and phone number, so it must stay in service.
 */
@HealthGroup("chat")
@ApplicationScoped
public class ChatHealth implements AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Pool database;
    private final Migration migration;
    private final KeyHealth keys;
    private final Draining draining;

    ChatHealth(Pool database, Migration migration, KeyHealth keys, Draining draining) {
        this.database = database;
        this.migration = migration;
        this.keys = keys;
        this.draining = draining;
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
                .chain(answers -> answers
                        ? keys.usable().map(usable -> response(true, usable))
                        : Uni.createFrom().item(response(false, false)));
    }

    /** Says what is wrong, never where: the answer is open to whoever reaches the address. */
    private HealthCheckResponse response(boolean answers, boolean keysUsable) {
        return HealthCheckResponse.named("chat")
                .withData("database", answers ? "answers" : "does not answer")
                .withData("schema", migration.done() ? "up to date" : "not up to date")
                .withData("keys", keysUsable ? "can be used" : "cannot be used")
                .withData("chats without their key", keys.lost())
                .withData("stopping", draining.begun())
                .status(answers && migration.done() && keysUsable && !draining.begun())
                .build();
    }
}
