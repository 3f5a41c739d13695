package io.wireloom.query.kafka;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.OutgoingRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Writes what the desk decides to topic {@code decisions}: the one thing that this service adds to the log. */
@ApplicationScoped
public class DecisionPublisher {

    private final MutinyEmitter<byte[]> emitter;
    private final Clock clock;

    DecisionPublisher(
            @Channel("decisions-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            Clock clock) {
        this.emitter = emitter;
        this.clock = clock;
    }

    /** Completes when the broker has the decision on all in-sync replicas. */
    public Uni<Void> publish(DeskDecision decision) {
        ProducerRecord<String, byte[]> record = OutgoingRecords.of(decision, Deliveries.SERVICE, clock.instant());
        return emitter.sendMessage(Message.of(record.value())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(record.key())
                        .withHeaders(record.headers())
                        .build()));
    }
}
