package io.wireloom.contracts.status;

import io.wireloom.contracts.Topic;
import io.wireloom.contracts.TopicSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * @param groups each service's consumer group on each topic it reads
 * @param deadLetterEnds the end of each dead-letter topic; it moves whenever a letter is added or settled
 */
public record Lag(List<Group> groups, Map<String, Long> deadLetterEnds) {

    /** The topics that an item passes on its way from a door to its readers. */
    public static final List<Topic> LINE =
            List.of(Topic.WIRE_COPY, Topic.ARTICLES, Topic.CLAIMS, Topic.COPIES, Topic.INCIDENTS, Topic.STORIES);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * A consumer group.
     *
     * @param service the service it belongs to
     * @param topic the topic that it reads
     * @param name its name on the broker
     * @param waiting records it has still to read
     */
    public record Group(String service, String topic, String name, long waiting) {}

    /** The consumer group of a service on a topic. */
    public static String group(String service, Topic topic) {
        return service + "." + topic.topicName();
    }

    /** Records that a service has still to read. */
    public long waiting(String service) {
        return groups.stream()
                .filter(group -> group.service().equals(service))
                .mapToLong(Group::waiting)
                .sum();
    }

    /** Records that any service has still to read. */
    public long total() {
        return groups.stream().mapToLong(Group::waiting).sum();
    }

    /**
     * A client for {@link #ask(Admin, Duration)} that gives up after {@code patience}.
     *
     * @param connection where the broker is, and how to connect to it: {@code bootstrap.servers}, {@code security.protocol} and what
     *     that asks for
     */
    public static Admin client(Map<String, ?> connection, Duration patience) {
        int millis = (int) patience.toMillis();
        Map<String, Object> config = new HashMap<>(connection);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 2);
        return Admin.create(config);
    }

    /**
     * Asks the broker.
     *
     * @throws BrokerSilentException when it does not answer
     */
    public static Lag ask(String bootstrapServers) {
        try (Admin admin = client(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), PATIENCE)) {
            return ask(admin, PATIENCE);
        }
    }

    /** As {@link #ask(String)}, over a client that is already there. */
    public static Lag ask(Admin admin, Duration patience) {
        return asking(() -> {
            Map<TopicPartition, Long> ends =
                    ends(admin, Topic.all().stream().map(TopicSettings::name).toList(), patience);
            List<Group> groups = new ArrayList<>();
            Map<String, Long> deadLetters = new TreeMap<>();
            for (Topic topic : Topic.values()) {
                for (String service : topic.consumers()) {
                    String name = group(service, topic);
                    long lag = lag(committed(admin, name, patience), ends, topic.topicName());
                    groups.add(new Group(service, topic.topicName(), name, lag));
                    String box = topic.deadLetterFor(service);
                    deadLetters.put(box, ends.getOrDefault(new TopicPartition(box, 0), 0L));
                }
            }
            return new Lag(groups, deadLetters);
        });
    }

    /**
     * Records of one topic that a service has still to read; takes no right but that to describe the two.
     *
     * @throws BrokerSilentException when the broker does not answer
     */
    public static long waiting(Admin admin, String service, Topic topic, Duration patience) {
        return asking(() -> {
            Map<TopicPartition, Long> ends = ends(admin, List.of(topic.topicName()), patience);
            return lag(committed(admin, group(service, topic), patience), ends, topic.topicName());
        });
    }

    /**
     * The longest queue that an item meets on its {@linkplain #LINE way}: the most records that any one service has still to read of
     * one topic. Takes no right but that to describe those topics and the groups that read them.
     *
     * @throws BrokerSilentException when the broker does not answer
     */
    public static long longestQueue(Admin admin, Duration patience) {
        return asking(() -> {
            Map<TopicPartition, Long> ends =
                    ends(admin, LINE.stream().map(Topic::topicName).toList(), patience);
            long longest = 0;
            for (Topic topic : LINE) {
                for (String service : topic.consumers()) {
                    Map<TopicPartition, OffsetAndMetadata> committed =
                            committed(admin, group(service, topic), patience);
                    longest = Math.max(longest, lag(committed, ends, topic.topicName()));
                }
            }
            return longest;
        });
    }

    /** A question to the broker. */
    private interface Question<T> {
        T ask() throws InterruptedException, ExecutionException, TimeoutException;
    }

    private static <T> T asking(Question<T> question) {
        try {
            return question.ask();
        } catch (ExecutionException | TimeoutException e) {
            throw new BrokerSilentException("Kafka does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerSilentException("Interrupted while asking Kafka.", e);
        }
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

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group, Duration patience)
            throws InterruptedException, ExecutionException, TimeoutException {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Map<TopicPartition, Long> ends(Admin admin, List<String> topics, Duration patience)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        admin.describeTopics(topics)
                .allTopicNames()
                .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                .forEach((topic, described) -> described
                        .partitions()
                        .forEach(partition ->
                                latest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : admin.listOffsets(latest)
                .all()
                .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                .entrySet()) {
            ends.put(end.getKey(), end.getValue().offset());
        }
        return ends;
    }
}
