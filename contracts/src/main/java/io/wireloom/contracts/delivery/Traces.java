package io.wireloom.contracts.delivery;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.wireloom.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.slf4j.MDC;

/**
 * One trace for each item, through the headers of its records ({@code traceparent}, W3C Trace Context). While a record is in hand, what
 * is sent under its key, or under one that it is also known by, goes on with its trace; so it does not matter whether records are taken
 * one by one or by the batch. Safe for use by several threads.
 */
public final class Traces {

    /** No traces at all. */
    public static final Traces NONE = new Traces(OpenTelemetry.noop());

    private static final String TRACE_ID = "traceId";

    /** By topic: {@code articleId} where the key is an article id, and so on. */
    private static final Map<String, String> NAMES_OF_KEYS = Arrays.stream(Topic.values())
            .filter(topic -> topic.key().matches("[a-z]+ id"))
            .collect(Collectors.toUnmodifiableMap(
                    Topic::topicName, topic -> topic.key().replace(" id", "Id")));

    private static final TextMapGetter<Headers> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers headers) {
            return StreamSupport.stream(headers.spliterator(), false)
                    .map(Header::key)
                    .toList();
        }

        @Override
        public String get(Headers headers, String name) {
            Header header = headers == null ? null : headers.lastHeader(name);
            return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    };

    private final Tracer tracer;
    private final TextMapPropagator propagator;
    private final Map<String, Step> inHand = new ConcurrentHashMap<>();

    public Traces(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("io.wireloom");
        this.propagator = telemetry.getPropagators().getTextMapPropagator();
    }

    /** A record is taken in hand: the next step of its item's trace, or the first when it brings none. */
    Step begin(ConsumerRecord<String, byte[]> record) {
        Context before = propagator.extract(Context.root(), record.headers(), HEADERS);
        Span span = tracer.spanBuilder(record.topic() + " process")
                .setParent(before)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", record.topic())
                .setAttribute("messaging.destination.partition.id", Integer.toString(record.partition()))
                .setAttribute("messaging.kafka.offset", record.offset())
                .setAttribute("messaging.kafka.message.key", record.key() == null ? "" : record.key())
                .startSpan();
        Step step = new Step(span, before.with(span), said(record, span));
        if (record.key() != null) {
            step.knownAs(record.key());
        }
        return step;
    }

    /** What lines about a record name: its trace, and what it is about, as its topic's key says. */
    private static Map<String, String> said(ConsumerRecord<String, byte[]> record, Span span) {
        Map<String, String> said = new HashMap<>();
        if (span.getSpanContext().isValid()) {
            said.put(TRACE_ID, span.getSpanContext().getTraceId());
        }
        String name = NAMES_OF_KEYS.get(record.topic());
        if (name != null && record.key() != null) {
            said.put(name, record.key());
        }
        return Map.copyOf(said);
    }

    /** What is sent under {@code other} belongs to the record in hand under {@code key}, too. */
    public void alsoKnownAs(String key, String other) {
        if (key != null) {
            Step step = inHand.get(key);
            if (step != null) {
                step.knownAs(other);
            }
        }
    }

    /**
     * Lets a record go on with the trace of what it is sent for.
     *
     * @param others keys that it may be sent for, besides its own; the first that is in hand counts
     */
    public void goOn(ProducerRecord<String, byte[]> record, Collection<String> others) {
        Context context = Stream.concat(Stream.ofNullable(record.key()), others.stream())
                .map(inHand::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Step::context)
                .orElseGet(Context::current);
        propagator.inject(context, record.headers(), (headers, name, value) -> {
            headers.remove(name);
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** As {@link #goOn(ProducerRecord, Collection)}, for a record that is sent for its own key alone. */
    public void goOn(ProducerRecord<String, byte[]> record) {
        goOn(record, List.of());
    }

    /** One record's step of a trace, from its receipt to its fate. */
    final class Step {

        private final Span span;
        private final Context context;
        private final Map<String, String> said;
        private final Set<String> names = ConcurrentHashMap.newKeySet();

        private Step(Span span, Context context, Map<String, String> said) {
            this.span = span;
            this.context = context;
            this.said = said;
        }

        private Context context() {
            return context;
        }

        private void knownAs(String name) {
            names.add(name);
            inHand.put(name, this);
        }

        /** Has the lines that {@code logging} writes name the trace and what the record is about. */
        void log(Runnable logging) {
            Map<String, String> before = new HashMap<>();
            said.forEach((name, value) -> {
                before.put(name, MDC.get(name));
                MDC.put(name, value);
            });
            try {
                logging.run();
            } finally {
                before.forEach(Step::restore);
            }
        }

        private static void restore(String name, String value) {
            if (value == null) {
                MDC.remove(name);
            } else {
                MDC.put(name, value);
            }
        }

        /** The record's fate is settled. */
        void end(Outcome outcome) {
            names.forEach(name -> inHand.remove(name, this));
            span.setAttribute("wireloom.outcome", outcome.label());
            if (outcome == Outcome.DEAD_LETTERED) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }
}
