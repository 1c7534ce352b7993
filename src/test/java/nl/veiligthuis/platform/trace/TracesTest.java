package nl.veiligthuis.platform.trace;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.veiligthuis.platform.bus.OwnContext;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class TracesTest {

    private static final String VISITORS_TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @TestHTTPResource("/")
    URI address;

    @Inject
    HeardSpans heard;

    @Inject
    Traces traces;

    @Inject
    OwnContext context;

    @BeforeEach
    void nothing_was_heard() {
        traces.flush();
        heard.forget();
    }

    @Test
    void a_page_is_told_by_its_route_and_a_visitors_trace_is_not_joined_nor_answered() {
        given().header("traceparent", "00-" + VISITORS_TRACE + "-00f067aa0ba902b7-01")
                .get("/nl/is-dit-liefde?naam=Noor")
                .then()
                .statusCode(200)
                .header("traceparent", nullValue())
                .header("tracestate", nullValue())
                .header("Server-Timing", nullValue());
        SpanData page = told(Step.PAGE).getFirst();
        assertNotEquals(VISITORS_TRACE, page.getTraceId());
        assertEquals(SpanId.getInvalid(), page.getParentSpanId());
        assertEquals(200, page.getAttributes().get(AttributeKey.longKey("status")));
        assertTrue(route(page).startsWith("/{language}"), page::toString);
    }

    @Test
    void the_use_of_the_exit_is_not_traced() {
        given().redirects().follow(false).get("/exit").then().statusCode(303);
        traces.flush();
        assertEquals(List.of(), heard.all());
    }

    @Test
    void a_form_holds_what_was_done_for_it() {
        Service service = new Service(address);
        Peer adviser = service.adviserOnDuty("voorbeeld-1");
        service.startChat("nl", "Iemand");
        adviser.close();
        SpanData form = told(Step.FORM).stream()
                .filter(span -> route(span).equals("/{language}/chat"))
                .findFirst()
                .orElseThrow();
        SpanData wrap = told(Step.WRAP).stream()
                .filter(span -> span.getTraceId().equals(form.getTraceId()))
                .findFirst()
                .orElseThrow();
        assertEquals(form.getSpanId(), wrap.getParentSpanId());
    }

    @Test
    void a_failure_is_told_by_its_class_and_a_batch_by_its_size() {
        CompletableFuture<Object> done = new CompletableFuture<>();
        Uni<Object> work = Uni.createFrom().deferred(() -> {
            traces.tell(Trait.BATCH, 7);
            return Uni.createFrom().failure(new IllegalStateException("Noor"));
        });
        context.run(() -> traces.around(Step.COMMIT, work).subscribe().with(done::complete, done::complete));
        done.orTimeout(10, TimeUnit.SECONDS).join();
        SpanData commit = told(Step.COMMIT).getFirst();
        assertEquals(7, commit.getAttributes().get(AttributeKey.longKey("batch")));
        assertEquals("IllegalStateException", commit.getAttributes().get(AttributeKey.stringKey("failure")));
        assertFalse(heard.told().contains("Noor"));
    }

    private List<SpanData> told(Step step) {
        traces.flush();
        List<SpanData> told = heard.all().stream()
                .filter(span -> span.getName().equals(step.told()))
                .toList();
        assertFalse(told.isEmpty(), heard::told);
        return told;
    }

    private static String route(SpanData span) {
        return String.valueOf(span.getAttributes().get(AttributeKey.stringKey("route")));
    }
}
