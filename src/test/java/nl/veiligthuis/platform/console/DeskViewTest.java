package nl.veiligthuis.platform.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.LongQueue;
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

    private static final int LONG = 45;
    private static final int SHOWN = WaitingList.SHOWN;

    @TestHTTPResource("/")
    URI address;

    @Inject
    DataSource source;

    Sql sql;
    Service service;

    @BeforeEach
    void nobody_waits() {
        sql = new Sql(source);
        service = new Service(address);
        sql.change("delete from conversation");
    }

    @AfterEach
    void nobody_waits_any_more() {
        sql.change("delete from conversation");
    }

    @Test
    void of_a_long_queue_a_desk_lists_the_first_in_the_order_of_the_queue_and_counts_the_others() {
        try (Peer adviser = service.adviserOnDuty("voorbeeld-1")) {
            LongQueue.of(sql, LONG);
            JsonNode desk = awaitListed(adviser, SHOWN, LONG - SHOWN);
            String expected = sql.text(
                    "select string_agg(cast(conversation_id as text), ',' order by asked_at) from ("
                            + "select conversation_id, asked_at from advice_request order by asked_at limit ?) as first",
                    SHOWN);
            assertEquals(List.of(expected.split(",")), ids(desk.path("waiting")));
        }
    }

    @Test
    void whoever_is_in_danger_is_listed_however_many_came_before_and_can_be_taken() {
        try (Peer adviser = service.adviserOnDuty("voorbeeld-1")) {
            LongQueue.of(sql, LONG);
            String danger = LongQueue.danger(sql).toString();
            JsonNode desk = awaitListed(adviser, SHOWN, LONG + 1 - SHOWN);
            assertEquals(danger, ids(desk.path("waiting")).getLast());
            adviser.send(Map.of("type", "claim", "conversation", danger));
            assertEquals(true, adviser.await("claimed").path("won").asBoolean());
            awaitListed(adviser, SHOWN, LONG - SHOWN);
        }
    }

    @Test
    void a_desk_that_lists_all_counts_no_others() {
        try (Peer adviser = service.adviserOnDuty("voorbeeld-1")) {
            LongQueue.of(sql, SHOWN);
            awaitListed(adviser, SHOWN, 0);
        }
    }

    @Test
    void a_long_queue_never_pushes_an_own_chat_off_the_desk() {
        try (Peer adviser = service.adviserOnDuty("voorbeeld-1")) {
            String token = service.startChat("nl", "Noor");
            String own = ids(awaitListed(adviser, 1, 0).path("waiting")).getFirst();
            adviser.send(Map.of("type", "claim", "conversation", own));
            JsonNode taken = adviser.await(frame -> frame.path("own").size() == 1, "one of one's own");
            assertEquals(0, taken.path("waiting").size());
            LongQueue.of(sql, LONG);
            JsonNode full = awaitListed(adviser, SHOWN, LONG - SHOWN);
            assertEquals(List.of(own), ids(full.path("own")));
            service.endChat(token);
        }
    }

    private static JsonNode awaitListed(Peer adviser, int listed, int more) {
        return adviser.await(
                frame -> frame.path("type").asText().equals("desk")
                        && frame.path("waiting").size() == listed
                        && frame.path("more").asInt(-1) == more,
                listed + " who wait and " + more + " more");
    }

    private static List<String> ids(JsonNode chats) {
        return StreamSupport.stream(chats.spliterator(), false)
                .map(chat -> chat.path("conversation").asText())
                .toList();
    }
}
