package io.wireloom.contracts.delivery;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Topic;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A delivery whose waits take no time and are noted, with a sink for dead letters that can be made to fail. */
final class DeliveryFixture {

    static final Instant NOW = Instant.parse("2024-03-13T18:07:02Z");
    static final RetryPolicy POLICY = new RetryPolicy(4, Duration.ofMillis(100), Duration.ofMillis(350));

    final InMemorySpanExporter spans = InMemorySpanExporter.create();
    final Traces traces = new Traces(OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
            .build());
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Ledger ledger = new Ledger(meters, "extract-service", Topic.ARTICLES.topicName());
    final List<Duration> waits = new ArrayList<>();
    final List<String> troubles = new ArrayList<>();
    final List<ProducerRecord<String, byte[]>> letters = new ArrayList<>();
    private final Iterator<Throwable> sinkFailures;
    final Delivery delivery;

    DeliveryFixture(Throwable... sinkFailures) {
        this.sinkFailures = List.of(sinkFailures).iterator();
        this.delivery = withDelay(this::noteWait);
    }

    Delivery withDelay(Function<Duration, Uni<Void>> delay) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Delivery.Settings settings = new Delivery.Settings(POLICY, Outages::isOutage, delay, clock, traces);
        return new Delivery("extract-service", Topic.ARTICLES, ledger, settings, this::write);
    }

    private Uni<Void> noteWait(Duration wait) {
        waits.add(wait);
        troubles.add(delivery.trouble().orElse(""));
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> write(ProducerRecord<String, byte[]> letter) {
        if (sinkFailures.hasNext()) {
            return Uni.createFrom().failure(sinkFailures.next());
        }
        letters.add(letter);
        return Uni.createFrom().voidItem();
    }

    /** Delivers a record to a handler that fails in the given ways, one after the other, and then publishes. */
    void deliver(Throwable... failures) {
        Iterator<Throwable> next = List.of(failures).iterator();
        deliver(record -> next.hasNext()
                ? Uni.createFrom().failure(next.next())
                : Uni.createFrom().item(Outcome.PUBLISHED));
    }

    void deliver(Function<ConsumerRecord<String, byte[]>, Uni<Outcome>> handler) {
        delivery.deliver(record(), handler).await().atMost(Duration.ofSeconds(20));
    }

    static ConsumerRecord<String, byte[]> record() {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("articles", 2, 17L, "a-1", "{not json".getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_id", "a-1:v-1".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    double closed(Outcome outcome) {
        return ledger.count(outcome);
    }

    double closed() {
        double sum = 0;
        for (Outcome outcome : Outcome.values()) {
            sum += ledger.count(outcome);
        }
        return sum;
    }

    double inFlight() {
        return meters.get("wireloom.records.in.flight").gauge().value();
    }

    double retried() {
        return meters.get("wireloom.records.retried").counter().count();
    }

    static Throwable outage() {
        return new IllegalStateException("the database is away", new ConnectException("connection refused"));
    }

    static Throwable fault() {
        return new IllegalStateException("a bug");
    }

    static String header(ProducerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
