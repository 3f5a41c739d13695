package io.wireloom.ingest.kafka;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Writes records; each is written when the broker has it on all in-sync replicas. */
@ApplicationScoped
public class RecordSender {

    private final MutinyEmitter<byte[]> wireCopy;
    private final MutinyEmitter<byte[]> backfill;
    private final MutinyEmitter<byte[]> articles;
    private final MutinyEmitter<byte[]> deadLetters;
    private final Traces traces;

    RecordSender(
            @Channel("wire-copy-out") MutinyEmitter<byte[]> wireCopy,
            @Channel("wire-copy-backfill-out") MutinyEmitter<byte[]> backfill,
            @Channel("articles-out") MutinyEmitter<byte[]> articles,
            @Channel("dead-letters") MutinyEmitter<byte[]> deadLetters,
            Traces traces) {
        this.wireCopy = wireCopy;
        this.backfill = backfill;
        this.articles = articles;
        this.deadLetters = deadLetters;
        this.traces = traces;
    }

    /** Writes an item to the topic that the record names; each lane has a producer of its own, so that none fills the other's buffer. */
    public Uni<Void> wireCopy(ProducerRecord<String, byte[]> record) {
        traces.goOn(record);
        return send(record.topic().equals(Topic.WIRE_COPY_BACKFILL.topicName()) ? backfill : wireCopy, record);
    }

    /** Writes an article. */
    Uni<Void> article(ProducerRecord<String, byte[]> record) {
        traces.goOn(record);
        return send(articles, record);
    }

    /** Writes a dead letter to the topic that the record names. */
    public Uni<Void> deadLetter(ProducerRecord<String, byte[]> record) {
        return send(deadLetters, record);
    }

    private static Uni<Void> send(MutinyEmitter<byte[]> emitter, ProducerRecord<String, byte[]> record) {
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(record.key())
                .withTopic(record.topic())
                .withHeaders(record.headers())
                .build();
        return CallerContext.resume(
                emitter.sendMessage(Message.of(record.value()).addMetadata(metadata)));
    }
}
