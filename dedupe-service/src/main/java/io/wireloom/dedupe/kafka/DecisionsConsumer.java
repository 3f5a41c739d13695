package io.wireloom.dedupe.kafka;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Topic;
import io.wireloom.dedupe.weaving.Weaver;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes records off {@code decisions} by the batch, weaves them in and publishes what changed. */
@ApplicationScoped
class DecisionsConsumer {

    private final Intake<DeskDecision> intake;

    DecisionsConsumer(Intakes intakes) {
        intake = intakes.of(
                Topic.DECISIONS, value -> MessageCodec.read(value, DeskDecision.class), Weaver::takeDecisions);
    }

    @Incoming("decisions")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return intake.take(records);
    }

    /** What keeps the consumer from working, in words. */
    Optional<String> trouble() {
        return intake.trouble();
    }
}
