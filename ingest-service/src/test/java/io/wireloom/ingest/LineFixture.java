package io.wireloom.ingest;

import io.wireloom.contracts.Topic;
import io.wireloom.contracts.status.Lag;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.ConfigProvider;

/** Plays the services behind this one, as far as the broker knows of them: what they have read. */
final class LineFixture implements AutoCloseable {

    private final Admin admin = Admin.create(
            Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)));

    /** All of them have read everything that is on their topics now. */
    void readAll() {
        for (Topic topic : Lag.LINE) {
            if (topic != Topic.WIRE_COPY) {
                Map<TopicPartition, OffsetAndMetadata> ends = ends(topic);
                topic.consumers().forEach(service -> commit(Lag.group(service, topic), ends));
            }
        }
    }

    /** So many claims wait for the dedupe-service, which has read all before them. */
    void pile(int records) {
        readAll();
        TopicFixture.fill(Topic.CLAIMS.topicName(), records);
    }

    @Override
    public void close() {
        admin.close();
    }

    private Map<TopicPartition, OffsetAndMetadata> ends(Topic topic) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
            latest.put(new TopicPartition(topic.topicName(), partition), OffsetSpec.latest());
        }
        try {
            return admin.listOffsets(latest).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            end -> new OffsetAndMetadata(end.getValue().offset())));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void commit(String group, Map<TopicPartition, OffsetAndMetadata> offsets) {
        try {
            admin.alterConsumerGroupOffsets(group, offsets).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
