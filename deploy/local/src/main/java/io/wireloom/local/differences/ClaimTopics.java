package io.wireloom.local.differences;

import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.UnreadableMessageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads all claims of both topics off the broker; changes nothing there. */
public final class ClaimTopics {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final String bootstrapServers;

    public ClaimTopics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** How the candidate that wrote last differs from the extractor in use, over all that both have read by now. */
    public Differences differences() {
        return Differences.between(read(Topic.CLAIMS), read(Topic.CLAIMS_CANDIDATE));
    }

    private List<ArticleClaims> read(Topic topic) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "fetch.max.bytes",
                Topic.MAX_MESSAGE_BYTES,
                "max.partition.fetch.bytes",
                Topic.MAX_MESSAGE_BYTES);
        List<TopicPartition> partitions = IntStream.range(0, Topic.PARTITIONS)
                .mapToObj(number -> new TopicPartition(topic.topicName(), number))
                .toList();
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        records.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
        return records.stream().flatMap(record -> claims(record).stream()).toList();
    }

    /** What cannot be read is a dead letter of its readers, and no difference of extractors. */
    private static List<ArticleClaims> claims(ConsumerRecord<byte[], byte[]> record) {
        try {
            return List.of(MessageCodec.read(record.value(), ArticleClaims.class));
        } catch (UnreadableMessageException e) {
            return List.of();
        }
    }
}
