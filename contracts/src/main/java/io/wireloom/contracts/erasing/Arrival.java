package io.wireloom.contracts.erasing;

import io.wireloom.contracts.Topic;
import io.wireloom.contracts.status.Lag;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until the services have taken an order to erase and what followed from it: topic by topic in the order of the line, until
 * every reader has come to where the topic ended when its turn came.
 */
public final class Arrival {

    private static final List<Topic> LINE = List.of(
            Topic.ERASURES,
            Topic.WIRE_COPY,
            Topic.WIRE_COPY_BACKFILL,
            Topic.ARTICLES,
            Topic.CLAIMS,
            Topic.DECISIONS,
            Topic.INCIDENTS,
            Topic.COPIES,
            Topic.STORIES);

    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final Admin admin;
    private final Duration patience;
    private final Consumer<String> progress;

    /**
     * @param patience with each topic
     * @param progress takes a line for each topic
     */
    public Arrival(Admin admin, Duration patience, Consumer<String> progress) {
        this.admin = admin;
        this.patience = patience;
        this.progress = progress;
    }

    /**
     * Waits.
     *
     * @throws ErasingException when a service does not come to the end in time
     */
    public void await() {
        try {
            for (Topic topic : LINE) {
                Map<TopicPartition, Long> ends = ends(topic);
                for (String service : topic.consumers()) {
                    await(Lag.group(service, topic), ends);
                }
                progress.accept(topic.topicName() + ": taken by " + String.join(", ", topic.consumers()));
            }
        } catch (ExecutionException e) {
            throw new ErasingException("Kafka refuses: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ErasingException("Interrupted; run it again to bring it to its end.", e);
        }
    }

    private void await(String group, Map<TopicPartition, Long> ends) throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!reached(group, ends)) {
            if (System.nanoTime() > deadline) {
                throw new ErasingException(
                        group + " has not come to the end of its topic in " + patience.toSeconds()
                                + " s. Start its service, or wait until it is through, and run this again.",
                        null);
            }
            Thread.sleep(BETWEEN.toMillis());
        }
    }

    private boolean reached(String group, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata offset = committed.get(end.getKey());
            return offset != null && offset.offset() >= end.getValue();
        });
    }

    /** The ends of those partitions that hold anything. */
    private Map<TopicPartition, Long> ends(Topic topic) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = admin
                .describeTopics(List.of(topic.topicName()))
                .allTopicNames()
                .get()
                .get(topic.topicName())
                .partitions()
                .stream()
                .map(info -> new TopicPartition(topic.topicName(), info.partition()))
                .toList();
        Map<TopicPartition, ListOffsetsResultInfo> begins = offsets(partitions, OffsetSpec.earliest());
        return offsets(partitions, OffsetSpec.latest()).entrySet().stream()
                .filter(end ->
                        end.getValue().offset() > begins.get(end.getKey()).offset())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(List<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        return admin.listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, same -> spec)))
                .all()
                .get();
    }
}
