package io.wireloom.extract.kafka;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.wireloom.contracts.delivery.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Writes records to the topics that they name; each is written when the broker has it on all in-sync replicas. */
@ApplicationScoped
class RecordSender {

    private static final String CHANNEL = "records-out";

    private final MutinyEmitter<byte[]> records;
    private final KafkaClientService clients;
    private final Traces traces;

    RecordSender(@Channel(CHANNEL) MutinyEmitter<byte[]> records, KafkaClientService clients, Traces traces) {
        this.records = records;
        this.clients = clients;
        this.traces = traces;
    }

    /**
     * Hands the claims of one article version to the channel's client itself: the connector would hand each over between threads, a
     * sixth of what passing an article on costs then. Waits while the client's buffer is full, so call it on a thread that may.
     */
    CompletableFuture<Void> claims(ProducerRecord<String, byte[]> record) {
        traces.goOn(record);
        Producer<String, byte[]> client =
                clients.<String, byte[]>getProducer(CHANNEL).unwrap();
        CompletableFuture<Void> written = new CompletableFuture<>();
        var unused = client.send(record, (at, failure) -> {
            if (failure == null) {
                written.complete(null);
            } else {
                written.completeExceptionally(failure);
            }
        });
        return written;
    }

    /** Writes a dead letter. */
    Uni<Void> deadLetter(ProducerRecord<String, byte[]> record) {
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(record.key())
                .withTopic(record.topic())
                .withHeaders(record.headers())
                .build();
        return records.sendMessage(Message.of(record.value()).addMetadata(metadata));
    }
}
