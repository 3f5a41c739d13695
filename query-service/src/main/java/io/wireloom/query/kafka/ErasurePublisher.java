package io.wireloom.query.kafka;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.wireloom.contracts.Erasure;
import io.wireloom.contracts.OutgoingRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Writes orders to erase to topic {@code erasures}. */
@ApplicationScoped
public class ErasurePublisher {

    private final MutinyEmitter<byte[]> emitter;
    private final Clock clock;

    ErasurePublisher(
            @Channel("erasures-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            Clock clock) {
        this.emitter = emitter;
        this.clock = clock;
    }

    /** Completes when the broker has the order on all in-sync replicas. */
    public Uni<Void> publish(Erasure erasure) {
        ProducerRecord<String, byte[]> record = OutgoingRecords.of(erasure, Deliveries.SERVICE, clock.instant());
        return emitter.sendMessage(Message.of(record.value())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(record.key())
                        .withHeaders(record.headers())
                        .build()));
    }
}
