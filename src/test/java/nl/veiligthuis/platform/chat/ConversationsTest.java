package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
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
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ConversationsTest {

    private static final long PATIENCE_SECONDS = 10;

    @TestHTTPResource("/")
    URI address;

    @Inject
    Conversations conversations;

    @Inject
    Views views;

    @Inject
    OwnContext context;

    @Inject
    DataSource source;

    @Test
    void a_chat_that_is_deleted_while_its_page_is_made_is_gone_and_no_failure() {
        assertNull(done(() -> views.whole(UUID.randomUUID())));
    }

    @Test
    void a_page_of_a_chat_counts_as_seen_up_to_its_last_entry() throws Exception {
        Service service = new Service(address);
        Peer adviser = service.adviserOnDuty("voorbeeld-1");
        try {
            String token = service.startChat("nl", "Noor");
            Sql sql = new Sql(source);
            UUID id = sql.chat(token);
            MessageText text = MessageText.of("Goedenavond");
            done(() -> conversations.visitorSays(id, UUID.randomUUID(), text));
            done(() -> conversations.visitorSays(id, UUID.randomUUID(), text));
            service.form()
                    .formParam("token", token)
                    .post("/nl/chat/view")
                    .then()
                    .statusCode(200);
            assertEquals(2, sql.number("select visitor_seen from conversation where id = ?", id));
            service.endChat(token);
        } finally {
            adviser.close();
        }
    }

    @Test
    void a_message_that_is_sent_many_times_at_once_is_stored_once() throws Exception {
        Service service = new Service(address);
        Peer adviser = service.adviserOnDuty("voorbeeld-1");
        try {
            String token = service.startChat("nl", "Noor");
            Sql sql = new Sql(source);
            UUID id = sql.chat(token);
            UUID sender = UUID.randomUUID();
            MessageText text = MessageText.of("Goedenavond");
            Set<Long> numbers = new HashSet<>();
            for (Appended sent : ChatPages.atOnce(8, () -> done(() -> conversations.visitorSays(id, sender, text)))) {
                numbers.add(assertInstanceOf(Appended.Stored.class, sent).seq());
            }
            assertEquals(Set.of(1L), numbers);
            assertEquals(1, sql.number("select count(*) from entry where conversation_id = ?", id));
            service.endChat(token);
        } finally {
            adviser.close();
        }
    }

    private <T> T done(Supplier<Uni<T>> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        context.run(() -> work.get().subscribe().with(done::complete, done::completeExceptionally));
        return done.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
