package io.wireloom.contracts.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.UnreadableMessageException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class TracesTest {

    private static final String FIRST = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SECOND = "0af7651916cd43dd8448eb211c80319c";

    private final DeliveryFixture it = new DeliveryFixture();

    @Test
    void whatIsSentForARecordGoesOnWithItsTrace() {
        it.delivery
                .deliver(record("a-1", FIRST), record -> {
                    assertThat(sentFor("a-1", List.of())).contains(FIRST);
                    return Uni.createFrom().item(Outcome.PUBLISHED);
                })
                .await()
                .atMost(Duration.ofSeconds(5));

        assertThat(sentFor("a-1", List.of())).isNull();
        assertThat(it.spans.getFinishedSpanItems()).singleElement().satisfies(span -> {
            assertThat(span.getTraceId()).isEqualTo(FIRST);
            assertThat(outcome(span)).isEqualTo("published");
        });
    }

    @Test
    void eachRecordOfABatchHasItsOwn() {
        it.delivery
                .<String>batches(ConsumerRecord::key, keys -> {
                    assertThat(sentFor("a-1", List.of())).contains(FIRST);
                    assertThat(sentFor("a-2", List.of())).contains(SECOND);
                    assertThat(sentFor("incident", List.of("elsewhere", "a-2"))).contains(SECOND);
                    return Uni.createFrom().item(List.of(Outcome.PUBLISHED, Outcome.DUPLICATE));
                })
                .deliver(List.of(record("a-1", FIRST), record("a-2", SECOND)))
                .await()
                .atMost(Duration.ofSeconds(5));

        assertThat(it.spans.getFinishedSpanItems())
                .extracting(SpanData::getTraceId, TracesTest::outcome)
                .containsExactly(tuple(FIRST, "published"), tuple(SECOND, "duplicate"));
    }

    @Test
    void anItemKeepsItsTraceUnderItsArticlesId() {
        it.delivery
                .deliver(record("feed item", FIRST), record -> {
                    it.traces.alsoKnownAs("feed item", "a-1");
                    assertThat(sentFor("a-1", List.of())).contains(FIRST);
                    return Uni.createFrom().item(Outcome.PUBLISHED);
                })
                .await()
                .atMost(Duration.ofSeconds(5));

        assertThat(sentFor("a-1", List.of())).isNull();
    }

    @Test
    void aRecordWithoutATraceBeginsOne() {
        it.deliver();

        assertThat(it.spans.getFinishedSpanItems()).singleElement().satisfies(span -> assertThat(
                        span.getParentSpanContext().isValid())
                .isFalse());
    }

    @Test
    void aDeadLetterKeepsTheTraceAndTheStepSaysSo() {
        it.delivery
                .deliver(record("a-1", FIRST), record -> {
                    throw new UnreadableMessageException("torn", null);
                })
                .await()
                .atMost(Duration.ofSeconds(5));

        assertThat(it.letters).singleElement().satisfies(letter -> assertThat(
                        DeliveryFixture.header(letter, "traceparent"))
                .contains(FIRST));
        assertThat(it.spans.getFinishedSpanItems()).singleElement().satisfies(span -> assertThat(outcome(span))
                .isEqualTo("dead_lettered"));
    }

    private String sentFor(String key, List<String> others) {
        ProducerRecord<String, byte[]> sent = new ProducerRecord<>("claims", key, new byte[0]);
        it.traces.goOn(sent, others);
        return sent.headers().lastHeader("traceparent") == null ? null : DeliveryFixture.header(sent, "traceparent");
    }

    private static String outcome(SpanData span) {
        return span.getAttributes().get(AttributeKey.stringKey("wireloom.outcome"));
    }

    private static ConsumerRecord<String, byte[]> record(String key, String traceId) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("articles", 0, 1L, key, new byte[0]);
        String parent = "00-" + traceId + "-00f067aa0ba902b7-01";
        record.headers().add("traceparent", parent.getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
