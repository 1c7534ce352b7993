package nl.veiligthuis.platform.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class DeskViewTest {

    private static final int MOST = 200;

    @TestHTTPResource("/")
    URI address;

    @Inject
    DataSource source;

    @BeforeEach
    @AfterEach
    void nobody_waits() {
        new Sql(source).change("delete from conversation");
    }

    @Test
    void a_long_queue_never_pushes_an_own_chat_off_the_desk() {
        Service service = new Service(address);
        try (Peer adviser = service.adviserOnDuty("voorbeeld-1")) {
            String token = service.startChat("nl", "Noor");
            JsonNode desk = adviser.await(frame -> frame.path("waiting").size() == 1, "one who waits");
            String own = desk.path("waiting").path(0).path("conversation").asText();
            adviser.send(Map.of("type", "claim", "conversation", own));
            adviser.await(frame -> frame.path("own").size() == 1, "one of one's own");
            queue(MOST + 5);
            JsonNode full = adviser.await(frame -> frame.path("waiting").size() > 1, "the queue");
            assertEquals(own, full.path("own").path(0).path("conversation").asText());
            assertEquals(MOST - 1, full.path("waiting").size());
            service.endChat(token);
        }
    }

    private void queue(int length) {
        assertEquals(length, new Sql(source).change("""
                        with waiting as (
                            insert into conversation (id, language)
                            select gen_random_uuid(), 'nl'
                            from generate_series(1, ?) as number
                            returning id)
                        insert into advice_request (conversation_id, asked_at, visitor_until)
                        select id, now() - interval '1 hour', now() + interval '1 hour' from waiting
                        """, length));
    }
}
