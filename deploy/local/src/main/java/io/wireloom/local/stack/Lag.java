package io.wireloom.local.stack;

import io.wireloom.contracts.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What waits on the topics.
 *
 * @param waiting records that each service has still to read, by service
 * @param deadLetters records on each service's dead-letter topics, by service
 */
public record Lag(Map<String, Long> waiting, Map<String, Long> deadLetters) {

    private static final long PATIENCE_SECONDS = 10;

    /** The consumer group of a service on a topic. */
    static String group(String service, Topic topic) {
        return service + "." + topic.topicName();
    }

    /** Records that any service has still to read. */
    public long total() {
        return waiting.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Asks the broker.
     *
     * @throws StackFailure when it does not answer
     */
    public static Lag ask(String bootstrapServers) {
        Map<String, Object> config = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000);
        try (Admin admin = Admin.create(config)) {
            return ask(admin);
        } catch (ExecutionException | TimeoutException e) {
            throw new StackFailure("Kafka does not answer at " + bootstrapServers + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while asking Kafka.", e);
        }
    }

    /** As {@link #ask(String)}, over a client that is already there. */
    public static Lag ask(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, Long> ends = ends(admin);
        Map<String, Long> waiting = new HashMap<>();
        Map<String, Long> deadLetters = new HashMap<>();
        for (Topic topic : Topic.values()) {
            for (String service : topic.consumers()) {
                long lag = lag(committed(admin, group(service, topic)), ends, topic.topicName());
                waiting.merge(service, lag, Long::sum);
                long dead = ends.getOrDefault(new TopicPartition(topic.deadLetterFor(service), 0), 0L);
                deadLetters.merge(service, dead, Long::sum);
            }
        }
        return new Lag(waiting, deadLetters);
    }

    private static long lag(
            Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, Long> ends, String topic) {
        return ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .mapToLong(end -> {
                    OffsetAndMetadata reached = committed.get(end.getKey());
                    return Math.max(0, end.getValue() - (reached == null ? 0 : reached.offset()));
                })
                .sum();
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group)
            throws InterruptedException, ExecutionException, TimeoutException {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static Map<TopicPartition, Long> ends(Admin admin)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<TopicPartition> partitions = new ArrayList<>();
        Topic.all().forEach(topic -> {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                partitions.add(new TopicPartition(topic.name(), partition));
            }
        });
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : admin.listOffsets(latest)
                .all()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .entrySet()) {
            ends.put(end.getKey(), end.getValue().offset());
        }
        return ends;
    }
}
