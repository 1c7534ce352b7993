package nl.veiligthuis.platform.seal;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.veiligthuis.platform.bus.OwnContext;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A visitor who has said something, as the database and the keystore know it. */
@WithTestResource(TestDatabase.class)
abstract class SealedChat {

    static final String SAID = "Een kanarie in de mijn, 7f3a91";
    static final String CALLED = "Kanariegeel 5c02";
    private static final long PATIENCE_SECONDS = 20;

    @TestHTTPResource("/")
    URI address;

    @Inject
    DataSource source;

    @Inject
    OwnContext context;

    @Inject
    DataKeys keys;

    @Inject
    KeyJob job;

    Service service;
    Sql sql;
    Sealer sealer;
    Peer adviser;
    String token;
    UUID chat;

    @BeforeEach
    void a_visitor_has_said_something() {
        service = new Service(address);
        sql = new Sql(source);
        sealer = new Sealer(sql);
        sql.change("delete from conversation");
        adviser = service.adviserOnDuty("voorbeeld-1");
        token = service.startChat("nl", CALLED);
        chat = sql.chat(token);
        say("nl", SAID);
    }

    @AfterEach
    void the_adviser_leaves() {
        adviser.close();
    }

    /** The page on which a message was sent. */
    String say(String language, String text) {
        return service.form()
                .formParam("token", token)
                .formParam("id", UUID.randomUUID().toString())
                .formParam("text", text)
                .post("/" + language + "/chat/messages")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** What the visitor sees of the chat without a script. */
    String page(String language) {
        return service.form()
                .formParam("token", token)
                .post("/" + language + "/chat/view")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    long entries() {
        return sql.number("select count(*) from entry where conversation_id = ? and kind = 'TEXT'", chat);
    }

    KeyJob.Run look(long now) {
        return done(() -> job.at(now));
    }

    /** By the clock of the database. */
    long now() {
        return sql.number("select cast(extract(epoch from clock_timestamp()) as bigint)");
    }

    <T> T done(Supplier<Uni<T>> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        context.run(() -> work.get().subscribe().with(done::complete, done::completeExceptionally));
        return done.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
