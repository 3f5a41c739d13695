package io.wireloom.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.Lane;
import io.wireloom.ingest.wire.WireItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WireRecordsTest {

    private static final Instant RECEIVED = Instant.parse("2025-01-01T00:00:00.123456789Z");

    /** What a door has read ahead is found again only if the item comes back the same to the last field. */
    @ParameterizedTest
    @EnumSource
    void anItemComesBackAsItWasWritten(Lane lane) {
        WireItem item = new WireItem(
                "Snow closes the pass\n".getBytes(StandardCharsets.UTF_8),
                new Envelope(
                        "text/plain; charset=utf-8",
                        "north",
                        "N-1",
                        "https://wire.example/N-1",
                        Instant.parse("2024-12-31T23:00:00Z"),
                        4L,
                        Article.Status.USABLE,
                        Instant.parse("2025-01-02T00:00:00Z"),
                        "N-1.txt",
                        RECEIVED));

        WireItem back = WireRecords.item(taken(WireRecords.of(item, "N-1", lane)), "default");

        assertThat(back.envelope()).isEqualTo(item.envelope());
        assertThat(back.body()).isEqualTo(item.body());
    }

    private static ConsumerRecord<String, byte[]> taken(ProducerRecord<String, byte[]> written) {
        return new ConsumerRecord<>(
                written.topic(),
                0,
                0,
                RECEIVED.plusSeconds(5).toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                written.value().length,
                written.key(),
                written.value(),
                written.headers(),
                Optional.empty());
    }
}
