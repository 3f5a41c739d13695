package io.wireloom.dedupe.kafka;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Erasure;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Topic;
import io.wireloom.dedupe.weaving.Weaver;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes records off {@code erasures} by the batch, takes the articles out and publishes what changed. */
@ApplicationScoped
class ErasuresConsumer {

    private final Intake<Erasure> intake;

    ErasuresConsumer(Intakes intakes) {
        intake = intakes.of(Topic.ERASURES, value -> MessageCodec.read(value, Erasure.class), Weaver::takeErasures);
    }

    @Incoming("erasures")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return intake.take(records);
    }

    /** What keeps the consumer from working, in words. */
    Optional<String> trouble() {
        return intake.trouble();
    }
}
