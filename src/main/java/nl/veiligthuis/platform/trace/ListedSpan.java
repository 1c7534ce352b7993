package nl.veiligthuis.platform.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;

/** A span as it may leave: its name, its times, its place in the trace, and what {@link Trait} lists. */
final class ListedSpan extends DelegatingSpanData {

    /** Of all nodes the same: no host, no address, no process. */
    static final Resource SERVICE =
            Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "veilig-thuis-platform"));

    private static final InstrumentationScopeInfo OWN = InstrumentationScopeInfo.create(Traces.NAME);

    private final Attributes attributes;

    ListedSpan(SpanData whole) {
        super(whole);
        AttributesBuilder listed = Attributes.builder();
        whole.getAttributes().forEach((key, value) -> keep(listed, key, value));
        this.attributes = listed.build();
    }

    @SuppressWarnings("unchecked")
    private static void keep(AttributesBuilder listed, AttributeKey<?> key, Object value) {
        Trait.of(key)
                .filter(trait -> trait.allows(value))
                .ifPresent(trait -> listed.put((AttributeKey<Object>) key, value));
    }

    @Override
    public Attributes getAttributes() {
        return attributes;
    }

    @Override
    public int getTotalAttributeCount() {
        return attributes.size();
    }

    /** Exceptions are told as events, with their messages. */
    @Override
    public List<EventData> getEvents() {
        return List.of();
    }

    @Override
    public int getTotalRecordedEvents() {
        return 0;
    }

    @Override
    public List<LinkData> getLinks() {
        return List.of();
    }

    @Override
    public int getTotalRecordedLinks() {
        return 0;
    }

    /** Without its description. */
    @Override
    public StatusData getStatus() {
        return StatusData.create(super.getStatus().getStatusCode(), "");
    }

    @Override
    public SpanContext getSpanContext() {
        return bare(super.getSpanContext());
    }

    @Override
    public SpanContext getParentSpanContext() {
        return bare(super.getParentSpanContext());
    }

    /** A state is what others send along. */
    private static SpanContext bare(SpanContext context) {
        return context.isValid()
                ? SpanContext.create(
                        context.getTraceId(), context.getSpanId(), context.getTraceFlags(), TraceState.getDefault())
                : SpanContext.getInvalid();
    }

    @Override
    public Resource getResource() {
        return SERVICE;
    }

    @Override
    public InstrumentationScopeInfo getInstrumentationScopeInfo() {
        return OWN;
    }
}
