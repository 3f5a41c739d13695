package io.wireloom.dedupe.kafka;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Topic;
import io.wireloom.dedupe.weaving.Weaver;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes records off {@code claims} by the batch, weaves them in and publishes what changed. */
@ApplicationScoped
class ClaimsConsumer {

    private final Intake<ArticleClaims> intake;

    ClaimsConsumer(Intakes intakes) {
        intake = intakes.of(Topic.CLAIMS, value -> MessageCodec.read(value, ArticleClaims.class), Weaver::takeClaims);
    }

    @Incoming("claims")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return intake.take(records);
    }

    /** What keeps the consumer from working, in words. */
    Optional<String> trouble() {
        return intake.trouble();
    }
}
