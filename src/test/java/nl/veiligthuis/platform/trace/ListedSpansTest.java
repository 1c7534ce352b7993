package nl.veiligthuis.platform.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a library might put into a span, were one to trace by itself. */
class ListedSpansTest {

    private static final String SECRET = "kanarie";

    final HeardSpans heard = new HeardSpans();
    final Tracer library = SdkTracerProvider.builder()
            .setResource(Resource.create(Attributes.of(AttributeKey.stringKey("host.name"), SECRET)))
            .addSpanProcessor(SimpleSpanProcessor.create(new ListedSpans(heard)))
            .build()
            .get(SECRET, SECRET);

    @Test
    void of_a_span_nothing_leaves_but_what_is_listed() {
        SpanContext visitor = SpanContext.createFromRemoteParent(
                "4bf92f3577b34da6a3ce929d0e0e4736",
                "00f067aa0ba902b7",
                TraceFlags.getSampled(),
                TraceState.builder().put("vendor", SECRET).build());
        library.spanBuilder(Step.FORM.told())
                .setParent(Context.root().with(Span.wrap(visitor)))
                .addLink(visitor)
                .startSpan()
                .setAttribute("url.path", "/nl/" + SECRET)
                .setAttribute("url.query", SECRET)
                .setAttribute("client.address", SECRET)
                .setAttribute("user_agent.original", SECRET)
                .setAttribute("db.query.text", SECRET)
                .setAttribute("route", "/nl/chat?" + SECRET)
                .setAttribute("status", SECRET)
                .setAttribute("batch", 3)
                .setAttribute("failure", "IllegalStateException: " + SECRET)
                .addEvent(SECRET)
                .recordException(new IllegalStateException(SECRET))
                .setStatus(StatusCode.ERROR, SECRET)
                .end();
        SpanData left = heard.all().getFirst();
        assertFalse(heard.told().contains(SECRET), heard::told);
        assertEquals(Attributes.of(AttributeKey.longKey("batch"), 3L), left.getAttributes());
        assertEquals(StatusCode.ERROR, left.getStatus().getStatusCode());
    }

    @Test
    void a_span_that_is_not_listed_stays_within() {
        library.spanBuilder("GET /nl/chat").startSpan().end();
        assertEquals(0, heard.all().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/{language}/{slug}",
                "/{language}/nieuw.atom",
                "/{slug}.png",
                "/console/board/chats/{chat}/assignment"
            })
    void a_route_is_told_by_the_names_in_it(String route) {
        assertTrue(Trait.ROUTE.allows(route));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/board/chats/3f2b8c1e-0000-4000-8000-00000000abcd",
                "/nl/zoeken?asked=hulp",
                "/console/welcome/Geheim",
                "/{language}/{a b}",
                ""
            })
    void what_is_no_route_is_not_told(String address) {
        assertFalse(Trait.ROUTE.allows(address));
    }

    @Test
    void what_a_name_in_a_route_must_look_like_is_left_out() {
        assertEquals("/a/{id}/removal", RequestSpans.bare("/a/{id:[0-9a-f]{8}-[0-9a-f]{4}}/removal"));
        assertEquals("/{slug}.png", RequestSpans.bare("/{slug: [a-z]+(/[a-z]+)?}.png"));
        assertEquals("/{file}", RequestSpans.bare("/{file:[a-z0-9-]+\\.(pdf|png)}"));
    }
}
