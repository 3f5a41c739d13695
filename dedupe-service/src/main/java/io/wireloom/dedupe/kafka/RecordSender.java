package io.wireloom.dedupe.kafka;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.wireloom.contracts.delivery.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Writes records; each is written when the broker has it on all in-sync replicas. */
@ApplicationScoped
public class RecordSender {

    private final MutinyEmitter<byte[]> incidents;
    private final MutinyEmitter<byte[]> copies;
    private final MutinyEmitter<byte[]> stories;
    private final MutinyEmitter<byte[]> deadLetters;
    private final Traces traces;

    RecordSender(
            @Channel("incidents-out") MutinyEmitter<byte[]> incidents,
            @Channel("copies-out") MutinyEmitter<byte[]> copies,
            @Channel("stories-out") MutinyEmitter<byte[]> stories,
            @Channel("dead-letters") MutinyEmitter<byte[]> deadLetters,
            Traces traces) {
        this.incidents = incidents;
        this.copies = copies;
        this.stories = stories;
        this.deadLetters = deadLetters;
        this.traces = traces;
    }

    /**
     * Writes an incident.
     *
     * @param articleIds the articles whose claims it holds: it goes on with the trace of one that is in hand
     */
    Uni<Void> incident(ProducerRecord<String, byte[]> record, List<String> articleIds) {
        traces.goOn(record, articleIds);
        return send(incidents, record);
    }

    /** Writes a copies record. */
    Uni<Void> copies(ProducerRecord<String, byte[]> record) {
        traces.goOn(record);
        return send(copies, record);
    }

    /** Writes a story. */
    Uni<Void> story(ProducerRecord<String, byte[]> record) {
        return send(stories, record);
    }

    /** Writes a dead letter to the topic that the record names. */
    Uni<Void> deadLetter(ProducerRecord<String, byte[]> record) {
        return send(deadLetters, record);
    }

    /**
     * The Kafka client completes on a thread of its own, but a Hibernate Reactive session may only be used on the context it was
     * opened on: the answer comes back on the caller's.
     */
    private static Uni<Void> send(MutinyEmitter<byte[]> emitter, ProducerRecord<String, byte[]> record) {
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(record.key())
                .withTopic(record.topic())
                .withHeaders(record.headers())
                .build();
        Uni<Void> sent = emitter.sendMessage(Message.of(record.value()).addMetadata(metadata));
        Context context = Vertx.currentContext();
        return context == null ? sent : sent.emitOn(work -> context.runOnContext(ignored -> work.run()));
    }
}
