package io.wireloom.extract.kafka;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.wireloom.contracts.delivery.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Writes records; each is written when the broker has it on all in-sync replicas. */
@ApplicationScoped
class RecordSender {

    private final MutinyEmitter<byte[]> claims;
    private final MutinyEmitter<byte[]> deadLetters;
    private final Traces traces;

    RecordSender(
            @Channel("claims-out") MutinyEmitter<byte[]> claims,
            @Channel("dead-letters") MutinyEmitter<byte[]> deadLetters,
            Traces traces) {
        this.claims = claims;
        this.deadLetters = deadLetters;
        this.traces = traces;
    }

    /** Writes the claims of one article version. */
    Uni<Void> claims(ProducerRecord<String, byte[]> record) {
        traces.goOn(record);
        return send(claims, record);
    }

    /** Writes a dead letter to the topic that the record names. */
    Uni<Void> deadLetter(ProducerRecord<String, byte[]> record) {
        return send(deadLetters, record);
    }

    private static Uni<Void> send(MutinyEmitter<byte[]> emitter, ProducerRecord<String, byte[]> record) {
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(record.key())
                .withTopic(record.topic())
                .withHeaders(record.headers())
                .build();
        return emitter.sendMessage(Message.of(record.value()).addMetadata(metadata));
    }
}
