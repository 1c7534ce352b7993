package nl.veiligthuis.platform.trace;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A collector in memory: every word of what left. */
@Singleton
public class HeardSpans implements SpanExporter {

    private static final int MOST = 20_000;

    private final List<SpanData> spans = new ArrayList<>();

    @Override
    public synchronized CompletableResultCode export(Collection<SpanData> sent) {
        if (spans.size() + sent.size() > MOST) {
            spans.clear();
        }
        spans.addAll(sent);
        return CompletableResultCode.ofSuccess();
    }

    synchronized List<SpanData> all() {
        return List.copyOf(spans);
    }

    synchronized void forget() {
        spans.clear();
    }

    /** Everything a collector could read of it, as text. Ids of traces are random, and not told in groups. */
    public String told() {
        return all().stream().map(HeardSpans::told).collect(Collectors.joining("\n"));
    }

    private static String told(SpanData span) {
        return List.of(
                        span.getName(),
                        span.getKind(),
                        span.getTraceId(),
                        span.getSpanId(),
                        span.getParentSpanId(),
                        span.getSpanContext().getTraceState().asMap(),
                        span.getParentSpanContext().getTraceState().asMap(),
                        span.getAttributes().asMap(),
                        span.getEvents(),
                        span.getLinks(),
                        span.getStatus(),
                        span.getResource().getAttributes().asMap(),
                        span.getInstrumentationScopeInfo())
                .toString();
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }
}
