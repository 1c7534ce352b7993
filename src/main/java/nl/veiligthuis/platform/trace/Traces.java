package nl.veiligthuis.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Tells a collector how long pieces of work take and which of them waits for which; nothing at all unless
 * {@link TraceConfig#endpoint} is set. A trace begins here: headers of visitors are not looked at, and none goes out. See
 * docs/traces.md.
 */
@ApplicationScoped
public class Traces {

    static final String NAME = "platform";

    /** Where the piece of work that runs is remembered: a place of one request, or of one frame of a socket. */
    private static final String RUNNING = "platform.trace.running";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SdkTracerProvider provider;
    private final Tracer tracer;

    Traces(TraceConfig config, @Any Instance<SpanExporter> own) {
        Optional<SpanExporter> outside =
                own.stream().findFirst().or(() -> config.endpoint().map(Traces::collector));
        this.provider =
                outside.map(exporter -> provider(exporter, config.share())).orElse(null);
        this.tracer = provider == null ? null : provider.get(NAME);
    }

    private static SpanExporter collector(URI endpoint) {
        return OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint.toString())
                .setTimeout(PATIENCE)
                .build();
    }

    /** What waits to be sent is bounded by the library: 2,048 spans, further ones are dropped. */
    private static SdkTracerProvider provider(SpanExporter outside, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("platform.traces.share must be between 0 and 1.");
        }
        return SdkTracerProvider.builder()
                .setResource(ListedSpan.SERVICE)
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(share)))
                .addSpanProcessor(BatchSpanProcessor.builder(new ListedSpans(outside))
                        .setExporterTimeout(PATIENCE)
                        .build())
                .build();
    }

    /** Whether anything is traced. */
    boolean on() {
        return tracer != null;
    }

    /** Traces a piece of work each time it is subscribed to, as part of what runs around it. */
    public <T> Uni<T> around(Step step, Uni<T> work) {
        return on() ? Uni.createFrom().deferred(() -> traced(begin(step), work)) : work;
    }

    private static <T> Uni<T> traced(Running running, Uni<T> work) {
        return work.onFailure().invoke(running::failed).onTermination().invoke(running::end);
    }

    /** Tells something of the piece of work that runs now; without one, or when it is not traced, nothing happens. */
    public void tell(Trait trait, long number) {
        Span running = running(place());
        if (running != null) {
            running.setAttribute(trait.told(), number);
        }
    }

    /** Begins a piece of work, which somebody must end. */
    Running begin(Step step) {
        io.vertx.core.Context place = place();
        Span around = running(place);
        Context above = around == null ? Context.root() : Context.root().with(around);
        Span span = tracer.spanBuilder(step.told()).setParent(above).startSpan();
        put(place, span);
        return new Running(span, around, place);
    }

    /** Sends what waits, for 5 s at most. */
    public void flush() {
        if (on()) {
            provider.forceFlush().join(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void stop() {
        if (on()) {
            provider.shutdown().join(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** A context of this request alone, or null: what all share must not remember a request. */
    private static io.vertx.core.Context place() {
        io.vertx.core.Context current = Vertx.currentContext();
        return current != null && VertxContext.isDuplicatedContext(current) ? current : null;
    }

    private static Span running(io.vertx.core.Context place) {
        return place == null ? null : place.getLocal(RUNNING);
    }

    private static void put(io.vertx.core.Context place, Span span) {
        if (place == null) {
            return;
        }
        if (span == null) {
            place.removeLocal(RUNNING);
        } else {
            place.putLocal(RUNNING, span);
        }
    }

    /** A piece of work that was begun. */
    record Running(Span span, Span around, io.vertx.core.Context place) {

        void tell(Trait trait, String text) {
            span.setAttribute(trait.told(), text);
        }

        void tell(Trait trait, long number) {
            span.setAttribute(trait.told(), number);
        }

        void failed(Throwable failure) {
            tell(Trait.FAILURE, failure.getClass().getSimpleName());
        }

        /** Another that was begun meanwhile may have taken its place. */
        void end() {
            if (Traces.running(place) == span) {
                put(place, around);
            }
            span.end();
        }
    }
}
